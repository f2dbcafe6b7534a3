package dev.sekisho.gate.bot.work;

import dev.sekisho.gate.event.GateEvent;

/**
 * Hears of every event of the code host, whether a rule cares about it or not. Hearing of one twice
 * does nothing twice; an exception has the delivery handled again. Called by many threads at once.
 */
@FunctionalInterface
public interface Listener {

  /** Hears of it. */
  void hear(GateEvent event);
}
