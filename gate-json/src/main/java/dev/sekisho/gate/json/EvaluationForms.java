package dev.sekisho.gate.json;

import dev.sekisho.gate.engine.DecisionId;
import dev.sekisho.gate.engine.Evaluation;

/** The forms of a whole answer: as it is kept, and as it is given. */
final class EvaluationForms {

  /**
   * An answer under its id.
   *
   * @param id the id
   * @param evaluation the answer
   */
  record Answer(DecisionId id, Evaluation evaluation) {}

  static final ObjectForm<Evaluation> EVALUATION =
      new ObjectForm<>(
          "evaluation",
          "The answer to one fact sheet, and everything that was said on the way to it.",
          f -> {
            Version.in(f);
            return AnswerFields.in(f, evaluation -> evaluation);
          });

  static final ObjectForm<Answer> DECISION =
      new ObjectForm<>(
          "decision",
          "The answer to one fact sheet, under the id by which it can be found again.",
          f -> {
            var id =
                f.required(
                    "decisionId",
                    "The SHA-256 of the sheet and the rules that judged it",
                    AnswerForms.DECISION_ID,
                    Answer::id);
            var rest = AnswerFields.in(f, Answer::evaluation);
            return in -> new Answer(in.get(id), rest.make(in));
          });

  private EvaluationForms() {}
}
