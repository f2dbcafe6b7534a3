package dev.sekisho.gate.ledger;

import java.sql.ResultSet;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * What is not done yet.
 *
 * @param waiting how many wait, those that are being worked on among them
 * @param oldest since when the oldest of them waits; empty when none does
 * @param parked how many failed too often and wait for a person
 */
public record Backlog(long waiting, Optional<Instant> oldest, long parked) {

  static Backlog of(Handle handle, String query) {
    return handle
        .createQuery(query)
        .map(
            (ResultSet rs, org.jdbi.v3.core.statement.StatementContext context) -> {
              long oldest = rs.getLong("oldest");
              Optional<Instant> since =
                  rs.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(oldest));
              return new Backlog(rs.getLong("waiting"), since, rs.getLong("parked"));
            })
        .one();
  }
}
