package dev.sekisho.gate.rules.reload;

import dev.sekisho.gate.problem.GateException;
import dev.sekisho.gate.rules.RuleSet;
import dev.sekisho.gate.rules.compile.RuleSources;

/**
 * The rules in force. A reload swaps one immutable set for another: an evaluation that has begun
 * ends with the set that it began with, the next one takes the new set, and broken rules change
 * nothing. Thread-safe.
 */
public final class CurrentRules {
  private volatile RuleSet current;

  /** Begins with {@code first} in force. */
  public CurrentRules(RuleSet first) {
    this.current = first;
  }

  /** The set in force now. Take it once for each evaluation. */
  public RuleSet get() {
    return current;
  }

  /**
   * Puts the rules of {@code sources} in force if they are sound and differ from those in force.
   */
  public synchronized Reload reload(RuleSources sources) {
    RuleSet before = current;
    if (before.revision().equals(sources.revision())) {
      return new Reload.Unchanged(before.revision());
    }
    RuleSet next;
    try {
      next = RuleSet.of(sources);
    } catch (GateException e) {
      return new Reload.Kept(before.revision(), e.problems());
    }
    current = next;
    return new Reload.Swapped(before.revision(), next.revision());
  }
}
