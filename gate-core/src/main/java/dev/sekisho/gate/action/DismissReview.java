package dev.sekisho.gate.action;

import dev.sekisho.gate.engine.Evaluation;

/**
 * Dismiss the standing review of the gate itself, whichever head it was given for, because the gate
 * no longer stands by it. Nobody else's review is touched.
 *
 * @param evaluation what it follows from
 * @param reason why, in a line
 */
public record DismissReview(Evaluation evaluation, String reason) implements Publication {
  @Override
  public <R> R fold(Cases<? extends R> cases) {
    return cases.dismissReview(this);
  }
}
