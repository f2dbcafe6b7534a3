package dev.sekisho.gate.testkit;

import static dev.sekisho.gate.testkit.FindingLines.difference;
import static dev.sekisho.gate.testkit.FindingLines.lines;

import dev.sekisho.gate.engine.Evaluation;
import dev.sekisho.gate.verdict.ControlName;
import dev.sekisho.gate.verdict.ControlResult;
import dev.sekisho.gate.verdict.Finding;
import dev.sekisho.gate.verdict.Step;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.AbstractAssert;

/** Says what is expected of the answer to one sheet; {@link GateAssertions} begins it. */
public final class EvaluationAssert extends AbstractAssert<EvaluationAssert, Evaluation> {

  EvaluationAssert(Evaluation actual) {
    super(actual, EvaluationAssert.class);
  }

  /** Expects the gate to open. */
  public EvaluationAssert isAllow() {
    return hasVerdict("ALLOW");
  }

  /** Expects the gate to wait for something. */
  public EvaluationAssert isHold() {
    return hasVerdict("HOLD");
  }

  /** Expects a rule to forbid. */
  public EvaluationAssert isBlock() {
    return hasVerdict("BLOCK");
  }

  /** Expects the gate not to be able to judge. */
  public EvaluationAssert isUndecided() {
    return hasVerdict("UNDECIDED");
  }

  /**
   * Expects exactly these findings over all controls, in any order.
   *
   * @param expected each as {@code rule: outcome}, for example {@code ticket/named: satisfied}
   */
  public EvaluationAssert hasFindings(String... expected) {
    isNotNull();
    difference(lines(findings()), List.of(expected))
        .ifPresent(text -> failWithMessage("The findings differ.%n%s", text));
    return this;
  }

  /** Goes on to what one control says; fails when it says nothing. */
  public ControlAssert control(String name) {
    isNotNull();
    ControlName control = new ControlName(name);
    Optional<ControlResult> result =
        actual.controls().stream().filter(c -> c.control().equals(control)).findFirst();
    if (result.isEmpty()) {
      failWithMessage(
          "Expected the control %s to speak, but only these did: %s",
          name, actual.controls().stream().map(ControlResult::control).toList());
    }
    return new ControlAssert(result.orElseThrow());
  }

  /** Expects exactly these fixes on the shortest way to yes, in that order. */
  public EvaluationAssert hasShortestWay(String... fixes) {
    isNotNull();
    List<String> way = actual.shortestWayToYes().stream().map(Step::fix).toList();
    if (!way.equals(List.of(fixes))) {
      failWithMessage(
          "Expected the shortest way to yes to be%n  %s%nbut it is%n  %s", List.of(fixes), way);
    }
    return this;
  }

  /** Expects time alone to be able to change the answer, then and not before. */
  public EvaluationAssert changesAt(Instant instant) {
    isNotNull();
    if (!actual.nextChangeAt().equals(Optional.of(instant))) {
      failWithMessage(
          "Expected the next change at %s, but it is %s",
          instant, actual.nextChangeAt().map(Instant::toString).orElse("never"));
    }
    return this;
  }

  private EvaluationAssert hasVerdict(String name) {
    isNotNull();
    if (!actual.verdict().name().equals(name)) {
      failWithMessage(
          "Expected %s, but the verdict is %s because of%n%s",
          name, actual.verdict().name(), FindingLines.explain(findings()));
    }
    return this;
  }

  private List<Finding> findings() {
    return actual.controls().stream().flatMap(c -> c.findings().stream()).toList();
  }
}
