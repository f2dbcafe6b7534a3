package dev.sekisho.gate.rules.reload;

import dev.sekisho.gate.engine.RuleSetRevision;
import dev.sekisho.gate.problem.GateException;
import dev.sekisho.gate.rules.RuleSet;
import dev.sekisho.gate.rules.compile.RuleErrors;
import dev.sekisho.gate.rules.compile.RuleSources;
import org.jspecify.annotations.Nullable;

/**
 * The rules in force. A reload swaps one immutable set for another: an evaluation that has begun
 * ends with the set that it began with, the next one takes the new set, and broken rules change
 * nothing. Thread-safe.
 */
public final class CurrentRules {
  private volatile @Nullable RuleSet current;

  /** Begins without rules: until the first reload succeeds, nothing can be judged. */
  public CurrentRules() {}

  /** Begins with {@code first} in force. */
  public CurrentRules(RuleSet first) {
    this.current = first;
  }

  /** Whether there are rules. */
  public boolean isThere() {
    return current != null;
  }

  /**
   * The set in force now. Take it once for each evaluation.
   *
   * @throws GateException while there is none
   */
  public RuleSet get() {
    RuleSet now = current;
    if (now == null) {
      throw RuleErrors.noneInForce();
    }
    return now;
  }

  /**
   * Puts the rules of {@code sources} in force if they are sound and differ from those in force.
   */
  public synchronized Reload reload(RuleSources sources) {
    RuleSet now = current;
    RuleSetRevision before = now == null ? RuleSetRevision.NOTHING : now.revision();
    if (before.equals(sources.revision())) {
      return new Reload.Unchanged(before);
    }
    RuleSet next;
    try {
      next = RuleSet.of(sources);
    } catch (GateException e) {
      return new Reload.Kept(before, e.problems());
    }
    current = next;
    return new Reload.Swapped(before, next.revision());
  }
}
