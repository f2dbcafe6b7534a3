package dev.sekisho.gate.testkit;

import static dev.sekisho.gate.testkit.FindingLines.difference;
import static dev.sekisho.gate.testkit.FindingLines.lines;

import dev.sekisho.gate.verdict.ControlOutcome;
import dev.sekisho.gate.verdict.ControlResult;
import java.util.List;
import org.assertj.core.api.AbstractAssert;

/** Says what is expected of one control; {@link EvaluationAssert#control} begins it. */
public final class ControlAssert extends AbstractAssert<ControlAssert, ControlResult> {

  ControlAssert(ControlResult actual) {
    super(actual, ControlAssert.class);
  }

  /** Expects it to be met. */
  public ControlAssert isSatisfied() {
    return stands(ControlOutcome.SATISFIED);
  }

  /** Expects it to wait for something. */
  public ControlAssert isAwaited() {
    return stands(ControlOutcome.AWAITED);
  }

  /** Expects it to say no. */
  public ControlAssert isForbidden() {
    return stands(ControlOutcome.FORBIDDEN);
  }

  /** Expects it not to be judged. */
  public ControlAssert isUndecided() {
    return stands(ControlOutcome.UNDECIDED);
  }

  /** Expects it to have no say. */
  public ControlAssert isNotApplicable() {
    return stands(ControlOutcome.NOT_APPLICABLE);
  }

  /** Expects a break-glass record to lift it. */
  public ControlAssert isLifted() {
    return stands(ControlOutcome.LIFTED);
  }

  /**
   * Expects exactly these findings of this control, in any order.
   *
   * @param expected each as {@code rule: outcome}, for example {@code ticket/named: satisfied}
   */
  public ControlAssert hasFindings(String... expected) {
    isNotNull();
    difference(lines(actual.findings()), List.of(expected))
        .ifPresent(text -> failWithMessage("The findings differ.%n%s", text));
    return this;
  }

  /** Expects a finding with that reason. */
  public ControlAssert says(String reason) {
    isNotNull();
    if (actual.findings().stream().noneMatch(finding -> finding.reason().equals(reason))) {
      failWithMessage(
          "Expected the control %s to say%n  %s%nbut it says%n%s",
          actual.control(), reason, FindingLines.explain(actual.findings()));
    }
    return this;
  }

  private ControlAssert stands(ControlOutcome outcome) {
    isNotNull();
    if (actual.outcome() != outcome) {
      failWithMessage(
          "Expected the control %s to be %s, but it is %s because of%n%s",
          actual.control(), outcome, actual.outcome(), FindingLines.explain(actual.findings()));
    }
    return this;
  }
}
