package dev.sekisho.gate.action;

import dev.sekisho.gate.engine.Evaluation;

/**
 * Tell people about the answer, away from the pull request.
 *
 * @param evaluation what it follows from
 * @param occasion why they are told
 */
public record Tell(Evaluation evaluation, Occasion occasion) implements GateAction {
  @Override
  public <R> R fold(Cases<? extends R> cases) {
    return cases.tell(this);
  }

  /** Why people are told. */
  public enum Occasion {
    /** Somebody asked whether they may deploy, and this is the answer. */
    DEPLOYMENT_ANSWERED,
    /** The gate could not judge, and somebody should see to the evidence. */
    COULD_NOT_JUDGE,
    /** A control was lifted, and somebody owes a review. */
    CONTROL_LIFTED
  }
}
