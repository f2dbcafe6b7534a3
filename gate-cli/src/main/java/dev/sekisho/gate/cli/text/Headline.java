package dev.sekisho.gate.cli.text;

import dev.sekisho.gate.engine.Evaluation;

/** The answer in one sentence. */
final class Headline {
  private Headline() {}

  static void write(Evaluation evaluation, Page page) {
    String asked =
        evaluation
            .question()
            .fold(merge -> "be merged", deploy -> "be deployed to " + deploy.environment());
    String sentence =
        evaluation
            .verdict()
            .fold(
                block -> "may not " + asked,
                undecided -> "could not be judged, so it may not " + asked,
                hold -> "may not " + asked + " yet",
                allow -> "may " + asked);
    page.text(
        0,
        Look.of(evaluation.verdict()),
        evaluation.verdict().name() + "  ",
        Style.STRONG,
        evaluation.subject() + " at " + evaluation.head().abbreviated() + " " + sentence);
  }
}
