package dev.sekisho.gate.spi;

import dev.sekisho.gate.fact.PullRequestRef;
import java.time.Instant;

/**
 * Hands the gate a {@link dev.sekisho.gate.event.Timer} event when a time comes. Orders outlive a
 * restart; an order for a time that is over comes at once, and two equal orders are one. Throws
 * when the order could not be kept. Called by many threads at once.
 */
@FunctionalInterface
public interface Timers {

  /** Orders that the gate is asked about {@code subject} at {@code at}. */
  void askAgain(PullRequestRef subject, Instant at);
}
