package dev.sekisho.gate.action;

import dev.sekisho.gate.engine.Evaluation;
import dev.sekisho.gate.fact.LabelName;

/**
 * Take a label off the pull request that the gate put on.
 *
 * @param evaluation what it follows from
 * @param label which label
 */
public record RemoveLabel(Evaluation evaluation, LabelName label) implements Publication {
  @Override
  public <R> R fold(Cases<? extends R> cases) {
    return cases.removeLabel(this);
  }
}
