package dev.sekisho.gate.action;

import dev.sekisho.gate.engine.Evaluation;
import dev.sekisho.gate.fact.LabelName;

/**
 * Put a label on the pull request.
 *
 * @param evaluation what it follows from
 * @param label which label
 */
public record SetLabel(Evaluation evaluation, LabelName label) implements Publication {
  @Override
  public <R> R fold(Cases<? extends R> cases) {
    return cases.setLabel(this);
  }
}
