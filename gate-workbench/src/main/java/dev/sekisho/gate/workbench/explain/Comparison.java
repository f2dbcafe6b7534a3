package dev.sekisho.gate.workbench.explain;

import dev.sekisho.gate.engine.Evaluation;
import dev.sekisho.gate.verdict.ControlName;
import dev.sekisho.gate.verdict.ControlOutcome;
import dev.sekisho.gate.verdict.ControlResult;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * What changes of facts make of an answer.
 *
 * @param supposed the changes, in words, in their order
 * @param before the answer as it is
 * @param after the answer as it would be
 */
public record Comparison(List<String> supposed, Evaluation before, Evaluation after) {
  public Comparison {
    supposed = List.copyOf(supposed);
  }

  /**
   * How one control stands before and after; empty where there is nothing of it.
   *
   * @param control which control
   */
  public record Line(
      ControlName control, Optional<ControlOutcome> before, Optional<ControlOutcome> after) {

    /** Whether it stands otherwise. */
    public boolean changes() {
      return !before.equals(after);
    }
  }

  /** A line for each control of either answer, in the order of their names. */
  public List<Line> lines() {
    TreeSet<ControlName> names = new TreeSet<>();
    before.controls().forEach(control -> names.add(control.control()));
    after.controls().forEach(control -> names.add(control.control()));
    return names.stream()
        .map(name -> new Line(name, outcome(before, name), outcome(after, name)))
        .toList();
  }

  private static Optional<ControlOutcome> outcome(Evaluation answer, ControlName name) {
    return answer.controls().stream()
        .filter(control -> control.control().equals(name))
        .map(ControlResult::outcome)
        .findFirst();
  }
}
