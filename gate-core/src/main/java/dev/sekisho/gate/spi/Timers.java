package dev.sekisho.gate.spi;

import java.time.Instant;

/**
 * Has a request answered again when a time comes. Orders outlive a restart; an order for a time
 * that is over comes at once, and two equal orders are one. Throws when the order could not be
 * kept. Called by many threads at once.
 */
@FunctionalInterface
public interface Timers {

  /** Orders that the gate is asked {@code request} at {@code at}. */
  void askAgain(Request request, Instant at);
}
