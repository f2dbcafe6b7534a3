package dev.sekisho.gate.spi;

import dev.sekisho.gate.action.Publication;
import dev.sekisho.gate.engine.DecisionId;

/**
 * Does at the pull request what the planner decided. Reads the head again before each publication
 * and answers {@link ActionOutcome.HeadMoved} instead of publishing an answer about another head.
 *
 * <p>A failure is {@link ActionOutcome.Failed}, after the retries that make sense; an exception
 * counts as one. Publishing the same again does no harm: the check run, the comment and the review
 * of the gate are found and brought up to date, never doubled. Text is shortened to the code host's
 * limits here. Called by many threads at once, at most once at a time for one pull request.
 */
@FunctionalInterface
public interface VerdictPublisher {

  /**
   * Does it, unless the head moved.
   *
   * @param decision the decision that it follows from, for readers to look up
   */
  ActionOutcome publish(DecisionId decision, Publication publication);
}
