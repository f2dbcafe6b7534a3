package dev.sekisho.gate.github.publish;

import dev.sekisho.gate.engine.DecisionId;
import dev.sekisho.gate.engine.Evaluation;
import java.net.URI;
import java.util.Optional;

/** What a review of the gate says: the answer and the shortest way to yes, and no more. */
final class ReviewBody {
  private ReviewBody() {}

  static String of(DecisionId decision, Evaluation evaluation, Optional<URI> page) {
    Explanation explanation = new Explanation(decision, evaluation, page);
    return new BoundedMarkdown(BoundedMarkdown.FIELD_BYTES_MAX, page)
        .line(explanation.meaning())
        .lines(explanation.way())
        .lines(explanation.debts())
        .lines(explanation.footing())
        .line("")
        .line("A comment `/gate why` gets the whole explanation.")
        .toString();
  }
}
