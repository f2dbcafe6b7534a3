package dev.sekisho.gate.fact;

import java.time.Instant;

/**
 * One entry of a pull request's label history.
 *
 * @param label which label
 * @param kind added or removed
 * @param actor who did it
 * @param at when
 */
public record LabelChange(LabelName label, Kind kind, Person actor, Instant at) {
  /** What was done to the label. */
  public enum Kind {
    ADDED,
    REMOVED
  }
}
