package dev.sekisho.gate.bot;

import dev.sekisho.gate.bot.config.BotConfig;
import dev.sekisho.gate.ledger.Backoff;
import dev.sekisho.gate.ledger.Database;
import dev.sekisho.gate.ledger.GlassRecords;
import dev.sekisho.gate.ledger.Inbox;
import dev.sekisho.gate.ledger.JdbcHeadRecord;
import dev.sekisho.gate.ledger.JdbcLedger;
import dev.sekisho.gate.ledger.Leases;
import dev.sekisho.gate.ledger.WorkQueue;
import java.time.InstantSource;
import java.util.function.DoubleSupplier;

/**
 * Everything that is kept in the database.
 *
 * @param database the database itself
 * @param inbox the deliveries
 * @param queue the questions
 * @param ledger the decisions
 * @param heads which head was there when
 * @param glass who broke the glass
 */
public record Books(
    Database database,
    Inbox inbox,
    WorkQueue queue,
    JdbcLedger ledger,
    JdbcHeadRecord heads,
    GlassRecords glass) {

  /**
   * Opens the books.
   *
   * @param chance from 0 to 1, so that what failed together is not tried again together
   * @throws dev.sekisho.gate.problem.GateException when the database can not be opened
   */
  public static Books open(BotConfig config, InstantSource clock, DoubleSupplier chance) {
    Database database = Database.open(config.database().reveal());
    new Leases(database).giveBack();
    Backoff backoff = new Backoff(chance);
    BotConfig.Glass glass = config.glass();
    return new Books(
        database,
        new Inbox(database, clock, backoff),
        new WorkQueue(database, clock, backoff),
        new JdbcLedger(database, clock),
        new JdbcHeadRecord(database),
        new GlassRecords(
            database,
            new GlassRecords.Terms(glass.lifts(), glass.lasts(), glass.reviewedWithin())));
  }
}
