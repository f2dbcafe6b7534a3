package dev.sekisho.gate.verdict;

import java.util.ArrayList;
import java.util.List;

/**
 * How one control stands and everything that its rules said.
 *
 * @param control which control
 * @param outcome how it stands
 * @param findings all of them, those that did not decide included
 */
public record ControlResult(ControlName control, ControlOutcome outcome, List<Finding> findings) {
  public ControlResult {
    findings = List.copyOf(findings);
  }

  /**
   * Combines the findings of one control: the strictest of them counts, and a control that says
   * nothing of itself is a gap.
   *
   * @param owner who answers for the control, to be named where it is silent
   */
  public static ControlResult of(ControlName control, String owner, List<Finding> findings) {
    Outcome strictest = Outcome.NOTE;
    for (Finding finding : findings) {
      if (finding.outcome().compareTo(strictest) < 0) {
        strictest = finding.outcome();
      }
    }
    if (!strictest.decides()) {
      List<Finding> withSilence = new ArrayList<>(findings);
      withSilence.add(silence(control, owner));
      return new ControlResult(control, ControlOutcome.UNDECIDED, withSilence);
    }
    return new ControlResult(control, strictest.ofControl().orElseThrow(), findings);
  }

  /** The same findings of a control that a break-glass record lifts. */
  ControlResult lifted() {
    return new ControlResult(control, ControlOutcome.LIFTED, findings);
  }

  private static Finding silence(ControlName control, String owner) {
    return new Finding(
        RuleName.SILENT,
        Outcome.GAP,
        "No rule of the control " + control + " had anything to say about this",
        "Ask the owner of the control for a rule that covers this case",
        owner);
  }
}
