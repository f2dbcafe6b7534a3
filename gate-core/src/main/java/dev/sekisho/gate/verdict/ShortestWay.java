package dev.sekisho.gate.verdict;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Finds what has to happen, control by control, before the gate opens. */
public final class ShortestWay {
  private ShortestWay() {}

  /**
   * One step for each different fix that the closed controls name, in the order of the controls. A
   * finding without a fix gives no step, and an open gate needs none.
   */
  public static List<Step> from(List<ControlResult> controls) {
    Set<Step> steps = new LinkedHashSet<>();
    for (ControlResult control : controls) {
      if (!control.outcome().opens()) {
        control.findings().stream()
            .filter(finding -> finding.outcome().compareTo(Outcome.AWAIT) <= 0)
            .filter(finding -> !finding.fix().isEmpty())
            .forEach(
                finding -> steps.add(new Step(control.control(), finding.fix(), finding.owner())));
      }
    }
    return List.copyOf(steps);
  }
}
