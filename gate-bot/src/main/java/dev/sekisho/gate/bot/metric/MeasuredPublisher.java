package dev.sekisho.gate.bot.metric;

import dev.sekisho.gate.action.Publication;
import dev.sekisho.gate.engine.DecisionId;
import dev.sekisho.gate.spi.ActionOutcome;
import dev.sekisho.gate.spi.VerdictPublisher;

/** Counts how publishing ended. */
public record MeasuredPublisher(VerdictPublisher publisher, Meters meters)
    implements VerdictPublisher {
  @Override
  public ActionOutcome publish(DecisionId decision, Publication publication) {
    ActionOutcome outcome = publisher.publish(decision, publication);
    meters.published(outcome.fold(done -> "done", moved -> "moved", failed -> "failed"));
    return outcome;
  }
}
