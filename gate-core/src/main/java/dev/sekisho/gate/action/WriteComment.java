package dev.sekisho.gate.action;

import dev.sekisho.gate.engine.Evaluation;

/**
 * Write the one comment of the gate, or bring it up to date when it is there. There is never a
 * second.
 *
 * @param evaluation what it follows from
 */
public record WriteComment(Evaluation evaluation) implements Publication {
  @Override
  public <R> R fold(Cases<? extends R> cases) {
    return cases.writeComment(this);
  }
}
