package dev.sekisho.gate.action;

import dev.sekisho.gate.engine.Evaluation;
import dev.sekisho.gate.verdict.ControlOutcome;
import dev.sekisho.gate.verdict.ControlResult;
import java.util.List;

/** The one line that says an answer. Adapters shorten it to their own limits. */
final class Headline {
  private static final int CONTROLS_SAID_MAX = 3;

  private Headline() {}

  static String of(Evaluation evaluation) {
    return evaluation
        .verdict()
        .fold(
            block -> "blocked by " + controls(evaluation, ControlOutcome.FORBIDDEN),
            undecided -> "could not judge",
            hold -> "waiting for " + controls(evaluation, ControlOutcome.AWAITED),
            allow ->
                evaluation.debts().isEmpty()
                    ? "every control is satisfied"
                    : "open, with a review owed for "
                        + controls(evaluation, ControlOutcome.LIFTED));
  }

  private static String controls(Evaluation evaluation, ControlOutcome outcome) {
    List<String> names =
        evaluation.controls().stream()
            .filter(control -> control.outcome() == outcome)
            .map(ControlResult::control)
            .map(Object::toString)
            .toList();
    int said = Math.min(names.size(), CONTROLS_SAID_MAX);
    String text = String.join(", ", names.subList(0, said));
    return names.size() > said ? text + " and " + (names.size() - said) + " more" : text;
  }
}
