package dev.sekisho.gate.fact;

import java.time.Instant;
import java.util.Optional;

/**
 * One review.
 *
 * @param reviewer who gave it
 * @param state what it says
 * @param headSeen the head that was current when it arrived, by our own record; the code host's
 *     commit id of a review can be re-bound to a head that nobody reviewed, so it alone never fills
 *     this
 * @param submittedAt when it was given
 * @param edited whether its text was changed afterwards
 */
public record Review(
    Person reviewer, State state, Optional<HeadSha> headSeen, Instant submittedAt, boolean edited) {
  /** What a review says. */
  public enum State {
    APPROVED,
    CHANGES_REQUESTED,
    COMMENTED,
    DISMISSED,
    PENDING
  }
}
