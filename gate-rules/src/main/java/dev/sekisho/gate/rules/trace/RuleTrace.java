package dev.sekisho.gate.rules.trace;

import dev.sekisho.gate.rules.Rule;
import java.util.List;
import java.util.Optional;

/**
 * How one rule looked at one sheet.
 *
 * @param rule which rule
 * @param patterns its patterns, up to and with the first that did not hold
 * @param firings how often it fires: 0 when a pattern did not hold
 */
public record RuleTrace(Rule rule, List<PatternTrace> patterns, int firings) {
  public RuleTrace {
    patterns = List.copyOf(patterns);
  }

  /** Whether it states its findings. */
  public boolean fired() {
    return firings > 0;
  }

  /** The pattern that did not hold; empty when the rule fires. */
  public Optional<PatternTrace> failedAt() {
    return patterns.stream().filter(pattern -> !pattern.held()).findFirst();
  }

  /**
   * The condition that kept the rule silent, for the fact that came closest. Empty when the rule
   * fires, when there was no fact to look at, and when a fact matched that must not be there.
   */
  public Optional<ConditionTrace> firstFailure() {
    return failedAt().flatMap(PatternTrace::closest).flatMap(Look::firstFailure);
  }
}
