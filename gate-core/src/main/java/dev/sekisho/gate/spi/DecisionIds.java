package dev.sekisho.gate.spi;

import dev.sekisho.gate.engine.DecisionId;
import dev.sekisho.gate.engine.Evaluation;
import dev.sekisho.gate.fact.FactSheet;

/**
 * Gives a decision its id, from nothing but its content: equal content has an equal id in every
 * process. Pure and thread-safe.
 */
@FunctionalInterface
public interface DecisionIds {

  /** The id. */
  DecisionId of(FactSheet sheet, Evaluation evaluation);
}
