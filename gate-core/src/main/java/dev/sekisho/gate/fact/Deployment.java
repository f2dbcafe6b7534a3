package dev.sekisho.gate.fact;

import java.time.Instant;

/**
 * One deployment of this repository.
 *
 * @param environment where to
 * @param sha what was deployed
 * @param state how it stands
 * @param requestedBy who asked for it
 * @param at when it came to stand so
 */
public record Deployment(
    EnvironmentName environment, HeadSha sha, State state, Person requestedBy, Instant at) {
  /** How a deployment stands. */
  public enum State {
    QUEUED,
    RUNNING,
    SUCCEEDED,
    FAILED,
    INACTIVE,
    UNKNOWN
  }
}
