package dev.sekisho.gate.spi;

import dev.sekisho.gate.engine.RulesInForce;
import java.time.Instant;

/** Writes down which rules came into force when. Called by many threads at once. */
@FunctionalInterface
public interface RuleBook {

  /**
   * Writes an entry with the old and the new revision and every control whose roll-out changed,
   * when other rules are in force at this place than were written down last; nothing otherwise, and
   * nothing when there are none and were none.
   */
  void inForce(RulesInForce rules, Instant at);
}
