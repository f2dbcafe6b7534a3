package dev.sekisho.gate.action;

import dev.sekisho.gate.engine.Evaluation;

/**
 * Publish the answer as the check run of the head that was judged.
 *
 * @param evaluation what it follows from
 * @param state how the check run stands
 * @param title its one line
 */
public record PublishCheck(Evaluation evaluation, CheckState state, String title)
    implements Publication {
  @Override
  public <R> R fold(Cases<? extends R> cases) {
    return cases.publishCheck(this);
  }
}
