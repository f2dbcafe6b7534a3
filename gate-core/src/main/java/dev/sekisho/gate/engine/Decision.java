package dev.sekisho.gate.engine;

import dev.sekisho.gate.fact.FactSheet;

/**
 * Everything that it takes to answer for an answer later: what was known, and what the gate made of
 * it. The sheet and the revision of the evaluation are enough to judge it again.
 *
 * @param id the id under which it is kept
 * @param sheet what was judged
 * @param evaluation the answer
 */
public record Decision(DecisionId id, FactSheet sheet, Evaluation evaluation) {
  public Decision {
    if (!sheet.head().equals(evaluation.head())
        || !sheet.subject().equals(evaluation.subject())
        || !sheet.question().equals(evaluation.question())) {
      throw new IllegalArgumentException(
          "an answer about "
              + evaluation.subject()
              + " at "
              + evaluation.head().abbreviated()
              + " does not answer for "
              + sheet.subject()
              + " at "
              + sheet.head().abbreviated());
    }
  }
}
