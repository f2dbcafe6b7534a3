package dev.sekisho.gate.spi;

import dev.sekisho.gate.fact.FilePath;
import dev.sekisho.gate.fact.RepositoryName;
import java.time.Instant;
import java.util.List;

/**
 * What somebody who ran migrations reported of them.
 *
 * @param id the same for the same report, and for no other; at most 64 characters
 * @param sender who is known to have sent it, by the secret that it was signed with
 * @param repository where the files are
 * @param database where they ran
 * @param by who ran them, in the sender's words
 * @param runs one for each file
 * @param receivedAt when it came
 */
public record MigrationReport(
    String id,
    String sender,
    RepositoryName repository,
    String database,
    String by,
    List<Run> runs,
    Instant receivedAt) {
  public MigrationReport {
    runs = List.copyOf(runs);
  }

  /**
   * How one file went.
   *
   * @param file which file
   * @param sha256 the SHA-256 of the bytes that ran, 64 lower-case hexadecimal digits
   * @param applied whether it was applied; otherwise it failed
   * @param at when that was
   */
  public record Run(FilePath file, String sha256, boolean applied, Instant at) {}
}
