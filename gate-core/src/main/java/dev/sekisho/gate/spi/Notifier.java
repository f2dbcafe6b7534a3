package dev.sekisho.gate.spi;

import dev.sekisho.gate.action.Tell;

/**
 * Tells people, away from the pull request. A failure is {@link ActionOutcome.Failed}; an exception
 * counts as one, and neither changes an answer. Called by many threads at once.
 */
@FunctionalInterface
public interface Notifier {

  /** Tells them. */
  ActionOutcome tell(Tell message);
}
