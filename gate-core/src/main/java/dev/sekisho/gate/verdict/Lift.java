package dev.sekisho.gate.verdict;

import java.time.Instant;
import java.util.Set;

/**
 * The wish of a rule to lift other controls.
 *
 * @param finding the finding that says so
 * @param controls the controls to lift
 * @param reviewDueAt when the debt that this leaves is due
 */
public record Lift(Finding finding, Set<ControlName> controls, Instant reviewDueAt) {
  public Lift {
    controls = Set.copyOf(controls);
  }
}
