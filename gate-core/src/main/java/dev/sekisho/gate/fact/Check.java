package dev.sekisho.gate.fact;

import java.time.Instant;
import java.util.Optional;

/**
 * One check run or commit status on the head. A check that was never reported is not in the list,
 * which is not the same as one that was skipped.
 *
 * @param name the check run's name or the status' context
 * @param app the app that reported it; a commit status set by a person has none
 * @param state how it stands
 * @param changedAt when it came to stand so
 */
public record Check(CheckName name, Optional<AppSlug> app, State state, Instant changedAt) {
  /** How a check stands: running, or its conclusion in the code host's words. */
  public enum State {
    RUNNING,
    SUCCESS,
    FAILURE,
    NEUTRAL,
    CANCELLED,
    SKIPPED,
    TIMED_OUT,
    ACTION_REQUIRED,
    STALE
  }
}
