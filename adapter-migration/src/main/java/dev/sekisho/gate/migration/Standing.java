package dev.sekisho.gate.migration;

import dev.sekisho.gate.fact.FilePath;
import dev.sekisho.gate.fact.Migration;
import dev.sekisho.gate.fact.Migration.State;
import java.time.Instant;
import java.util.Optional;

/**
 * How the migration of one file stands in one database.
 *
 * @param file which file
 * @param database in which database
 */
public record Standing(FilePath file, String database) {

  /** It was applied, as it is now. */
  public Migration applied(String evidence, String checksum, String by, Instant at) {
    return new Migration(
        file,
        State.APPLIED,
        evidence,
        Optional.of(checksum),
        Optional.of(database),
        Optional.of(by),
        Optional.of(at));
  }

  /** It was not applied, or nobody can tell. */
  public Migration pending(String evidence) {
    return of(State.PENDING, evidence);
  }

  /** It was tried, and failed. */
  public Migration failed(String evidence) {
    return of(State.FAILED, evidence);
  }

  /** Something else was applied under its name. */
  public Migration changed(String evidence) {
    return of(State.CHANGED, evidence);
  }

  private Migration of(State state, String evidence) {
    return new Migration(
        file,
        state,
        evidence,
        Optional.empty(),
        Optional.of(database),
        Optional.empty(),
        Optional.empty());
  }
}
