package dev.sekisho.gate.fact;

import java.time.Instant;
import java.util.Optional;

/**
 * What is known of the database migration that one file holds.
 *
 * @param file the file in the pull request
 * @param state how far it got
 * @param evidence where that was read, in a sentence
 * @param checksum the checksum that was applied
 * @param database where it was applied
 * @param appliedBy who applied it, in the evidence's words
 * @param appliedAt when
 */
public record Migration(
    FilePath file,
    State state,
    String evidence,
    Optional<String> checksum,
    Optional<String> database,
    Optional<String> appliedBy,
    Optional<Instant> appliedAt) {
  /** How far a migration got. Only {@link #APPLIED} is done; {@link #CHANGED} since is not. */
  public enum State {
    APPLIED,
    PENDING,
    FAILED,
    CHANGED
  }
}
