package dev.sekisho.gate.ledger;

import java.time.Instant;

/**
 * Removes what need not be kept any longer: the sheets of old decisions and the bodies of old
 * deliveries. Answers, entries and digests stay for ever, and the removal is an entry itself.
 */
public final class Retention {
  private final Database database;

  /** Removes from {@code database}. */
  public Retention(Database database) {
    this.database = database;
  }

  /**
   * Removes what was written before {@code before}; returns how many sheets and bodies that was.
   */
  public int forget(Instant before, Instant now) {
    long cut = before.toEpochMilli();
    return database
        .jdbi()
        .inTransaction(
            handle -> {
              int sheets =
                  handle.execute(
                      "update decision set sheet = null where at < ? and sheet is not null", cut);
              int bodies =
                  handle.execute(
                      "update delivery set body = null"
                          + " where received_at < ? and state = 'HANDLED' and body is not null",
                      cut);
              // Noted anew when its pull request is asked about again.
              handle.execute("delete from named_ticket where noted_at < ?", cut);
              if (sheets + bodies > 0) {
                Chain.append(
                    handle,
                    Entry.Kind.RETENTION,
                    now,
                    "",
                    Contents.retention(before, sheets, bodies));
              }
              return sheets + bodies;
            });
  }
}
