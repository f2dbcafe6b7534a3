package dev.sekisho.gate.fact;

import java.time.Instant;
import java.util.Optional;

/**
 * What the pull request says of itself.
 *
 * @param title as written
 * @param bodyAsWritten the description with everything in it
 * @param body the description without HTML comments, quotes and code: what its author really said
 * @param author who opened it; nobody when the account was deleted
 * @param base the branch that it wants to be merged into
 * @param headBranch the branch that it comes from
 * @param fork whether the head branch lies in another repository
 * @param state open, closed or merged
 * @param linesAdded lines added over all files
 * @param linesDeleted lines deleted over all files
 */
public record PullRequestDetails(
    String title,
    String bodyAsWritten,
    String body,
    Person author,
    BranchName base,
    BranchName headBranch,
    boolean fork,
    boolean draft,
    State state,
    Optional<String> milestone,
    Instant createdAt,
    Instant updatedAt,
    int linesAdded,
    int linesDeleted) {

  /** Where a pull request is in its life. */
  public enum State {
    OPEN,
    CLOSED,
    MERGED
  }
}
