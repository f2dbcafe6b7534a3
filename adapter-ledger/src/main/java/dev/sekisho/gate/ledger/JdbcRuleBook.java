package dev.sekisho.gate.ledger;

import dev.sekisho.gate.engine.RuleSetRevision;
import dev.sekisho.gate.engine.RulesInForce;
import dev.sekisho.gate.spi.RuleBook;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * Writes down which rules came into force, as entries of the ledger. What was written last stands
 * in a table, so that a start writes nothing when nothing changed. Thread-safe, also over several
 * nodes.
 */
public final class JdbcRuleBook implements RuleBook {
  private final Database database;

  /** A book in {@code database}. */
  public JdbcRuleBook(Database database) {
    this.database = database;
  }

  /** What stands of a place. */
  record Standing(String revision, String controls) {}

  @Override
  public void inForce(RulesInForce rules, Instant at) {
    if (isWritten(rules, database.jdbi().withHandle(handle -> standing(handle, rules.place())))) {
      return;
    }
    database.jdbi().useTransaction(handle -> write(handle, rules, at));
  }

  /** Whoever is first to append is the one to write; the others then see that it is written. */
  private static void write(Handle handle, RulesInForce rules, Instant at) {
    Chain.hold(handle);
    Optional<Standing> before = standing(handle, rules.place());
    if (isWritten(rules, before)) {
      return;
    }
    Chain.append(handle, Entry.Kind.RULES, at, rules.place(), RuleContents.changed(before, rules));
    handle
        .createUpdate(
            """
            insert into rules_in_force (place, revision, controls)
            values (:place, :revision, :controls)
            on conflict (place) do update
              set revision = excluded.revision, controls = excluded.controls
            """)
        .bind("place", rules.place())
        .bind("revision", rules.revision().value())
        .bind("controls", RuleContents.controls(rules))
        .execute();
  }

  private static boolean isWritten(RulesInForce rules, Optional<Standing> standing) {
    String before = standing.map(Standing::revision).orElse(RuleSetRevision.NOTHING.value());
    return before.equals(rules.revision().value());
  }

  private static Optional<Standing> standing(Handle handle, String place) {
    return handle
        .createQuery("select revision, controls from rules_in_force where place = ?")
        .bind(0, place)
        .map((rs, context) -> new Standing(rs.getString("revision"), rs.getString("controls")))
        .findOne();
  }
}
