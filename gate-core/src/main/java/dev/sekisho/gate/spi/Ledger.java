package dev.sekisho.gate.spi;

import dev.sekisho.gate.action.GateAction;
import dev.sekisho.gate.action.Published;
import dev.sekisho.gate.engine.Decision;
import dev.sekisho.gate.engine.DecisionId;
import dev.sekisho.gate.event.GateEvent;
import dev.sekisho.gate.fact.PullRequestRef;
import dev.sekisho.gate.fact.Question;
import java.time.Instant;
import java.util.List;

/**
 * Writes down every decision: what was intended before anything is done, and how each action ended
 * after it. Nothing is acted upon that was not written down, so every method throws when it could
 * not write, and the delivery is handled again later.
 *
 * <p>Entries are added and never changed. Called by many threads at once, at most once at a time
 * for one pull request.
 */
public interface Ledger {

  /**
   * What was done so far for a question about a pull request, from {@link Published#NOTHING}:
   * {@link Published#begun} over every action that was intended, and {@link Published#after} over
   * every one that ended {@link ActionOutcome.Done}, in their order.
   */
  Published published(PullRequestRef subject, Question question);

  /**
   * Writes a decision and what is about to be done because of it. The same decision may be intended
   * again after a failure.
   */
  void intend(Decision decision, List<GateAction> actions);

  /** Writes how one of the intended actions ended. */
  void settle(DecisionId decision, GateAction action, ActionOutcome outcome, Instant at);

  /**
   * Writes that an event got no answer, because not even the head that it is about could be told.
   *
   * @param event the event
   * @param reason why, for a person to read
   * @param at when
   */
  void unanswered(GateEvent event, String reason, Instant at);
}
