package dev.sekisho.gate.github.publish;

import dev.sekisho.gate.engine.DecisionId;
import dev.sekisho.gate.engine.Evaluation;
import java.net.URI;
import java.util.Optional;

/** The one comment of the gate: the whole explanation, under its marker. */
final class ExplanationComment {
  private ExplanationComment() {}

  static String of(DecisionId decision, Evaluation evaluation, Optional<URI> page) {
    Explanation explanation = new Explanation(decision, evaluation, page);
    return new BoundedMarkdown(BoundedMarkdown.FIELD_BYTES_MAX, page)
        .line(Marker.WHY.line())
        .line(explanation.meaning())
        .lines(explanation.way())
        .lines(explanation.debts())
        .lines(explanation.footing())
        .lines(explanation.controls())
        .lines(explanation.aside())
        .lines(explanation.basis())
        .toString();
  }
}
