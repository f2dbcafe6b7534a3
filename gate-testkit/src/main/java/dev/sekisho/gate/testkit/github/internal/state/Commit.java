package dev.sekisho.gate.testkit.github.internal.state;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A commit.
 *
 * @param sha its name
 * @param tree the files
 * @param parents the commits before it, first parent first
 * @param author who wrote it
 * @param committer who committed it
 * @param coAuthors further authors, from the trailers of the message
 * @param message all of it
 * @param at when, as the author claims
 * @param verification whether it is signed, and whether the signature holds
 * @param web whether it was made on GitHub's pages
 */
public record Commit(
    String sha,
    Tree tree,
    List<String> parents,
    Signer author,
    Signer committer,
    List<Signer> coAuthors,
    String message,
    Instant at,
    Verification verification,
    boolean web) {

  /**
   * A name in a commit.
   *
   * @param name as written
   * @param email as written
   * @param login the account that GitHub finds by the address; {@code null} when it finds none
   */
  public record Signer(String name, String email, @Nullable String login) {}

  /** What GitHub says about a signature. */
  public enum Verification {
    /** No signature. */
    UNSIGNED,
    /** A signature that holds. */
    VALID,
    /** A signature that does not hold. */
    INVALID
  }
}
