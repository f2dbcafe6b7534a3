package dev.sekisho.gate.action;

import dev.sekisho.gate.engine.Evaluation;

/**
 * Give a review of the head that was judged.
 *
 * @param evaluation what it follows from
 * @param stance what the review says
 */
public record GiveReview(Evaluation evaluation, Stance stance) implements Publication {
  @Override
  public <R> R fold(Cases<? extends R> cases) {
    return cases.giveReview(this);
  }
}
