package dev.sekisho.gate.github.publish;

import dev.sekisho.gate.engine.DecisionId;
import dev.sekisho.gate.engine.Evaluation;
import java.net.URI;
import java.util.Optional;

/**
 * What a check run shows.
 *
 * @param title one line of plain text, at most {@value #TITLE_CHARS_MAX} characters
 * @param summary Markdown: what the answer means, and what to do
 * @param text Markdown: every control, with what was seen
 */
public record CheckOutput(String title, String summary, String text) {

  /** Characters of a title; GitHub cuts longer ones in its lists. */
  static final int TITLE_CHARS_MAX = 140;

  /**
   * The output of an answer.
   *
   * @param title the one line; shortened when it is too long
   * @param page where the whole decision can be read
   */
  public static CheckOutput of(
      DecisionId decision, Evaluation evaluation, String title, Optional<URI> page) {
    Explanation explanation = new Explanation(decision, evaluation, page);
    return new CheckOutput(
        Cut.to(TITLE_CHARS_MAX, SafeText.line(title)),
        bounded(page)
            .line(explanation.meaning())
            .lines(explanation.way())
            .lines(explanation.debts())
            .lines(explanation.footing())
            .toString(),
        bounded(page).lines(explanation.controls()).lines(explanation.basis()).toString());
  }

  /** The same under another title, with a paragraph before the summary. */
  CheckOutput under(String newTitle, String paragraph, Optional<URI> page) {
    return new CheckOutput(
        Cut.to(TITLE_CHARS_MAX, newTitle),
        bounded(page).line(paragraph).line("").lines(summary.lines().toList()).toString(),
        text);
  }

  private static BoundedMarkdown bounded(Optional<URI> page) {
    return new BoundedMarkdown(BoundedMarkdown.FIELD_BYTES_MAX, page);
  }
}
