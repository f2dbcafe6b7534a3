package dev.sekisho.gate.action;

import dev.sekisho.gate.fact.LabelName;
import java.util.Set;

/**
 * What the planner compares a new evaluation with.
 *
 * @param published what the gate did before
 * @param labels the labels that others put on the pull request, as far as they are known
 * @param explain whether somebody asked for the whole explanation
 */
public record Situation(Published published, Set<LabelName> labels, boolean explain) {
  /** Nothing was done, and nobody asked. */
  public static final Situation NEW = new Situation(Published.NOTHING, Set.of(), false);

  public Situation {
    labels = Set.copyOf(labels);
  }

  /** The same after something was done. */
  public Situation with(Published newer) {
    return new Situation(newer, labels, explain);
  }

  /** The same with labels that others put on. */
  public Situation with(Set<LabelName> seen) {
    return new Situation(published, seen, explain);
  }

  /** The same, and somebody asked for the whole explanation. */
  public Situation explained() {
    return new Situation(published, labels, true);
  }
}
