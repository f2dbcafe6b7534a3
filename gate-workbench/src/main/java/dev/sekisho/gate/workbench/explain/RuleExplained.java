package dev.sekisho.gate.workbench.explain;

import dev.sekisho.gate.problem.Place;
import dev.sekisho.gate.rules.Rule;
import dev.sekisho.gate.verdict.Finding;
import java.util.List;
import java.util.Optional;

/**
 * Why one rule spoke, or did not.
 *
 * @param rule which rule
 * @param said what it said; empty when it did not speak
 * @param stopped the first of its conditions that does not hold; empty when it spoke
 */
public record RuleExplained(Rule rule, List<Finding> said, Optional<Stopped> stopped) {
  public RuleExplained {
    said = List.copyOf(said);
  }

  /**
   * A condition that does not hold.
   *
   * @param condition as it is written
   * @param where the place where it is written
   * @param seen what was seen instead, in words
   */
  public record Stopped(String condition, Place where, String seen) {}
}
