package dev.sekisho.gate.action;

import dev.sekisho.gate.engine.Evaluation;
import java.time.Instant;

/**
 * Ask the same question about the same pull request again at an instant, whatever its head is then.
 *
 * @param evaluation what it follows from
 * @param at when; after the time that was judged for
 */
public record AskAgain(Evaluation evaluation, Instant at) implements GateAction {
  @Override
  public <R> R fold(Cases<? extends R> cases) {
    return cases.askAgain(this);
  }
}
