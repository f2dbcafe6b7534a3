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
 * @param facts the facts beside the pull request that made it speak, in words; at most {@link
 *     #FACTS_MAX}
 * @param stopped the first of its conditions that does not hold; empty when it spoke
 */
public record RuleExplained(
    Rule rule, List<Finding> said, List<String> facts, Optional<Stopped> stopped) {

  /** Facts that are named for one rule. */
  public static final int FACTS_MAX = 5;

  public RuleExplained {
    said = List.copyOf(said);
    facts = List.copyOf(facts);
  }

  /**
   * A condition that does not hold.
   *
   * @param condition as it is written, or a sentence when it is a whole pattern
   * @param where the place where it is written
   * @param seen what its words answered, in words
   */
  public record Stopped(String condition, Place where, String seen) {}
}
