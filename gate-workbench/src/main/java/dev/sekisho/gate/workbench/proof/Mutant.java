package dev.sekisho.gate.workbench.proof;

import dev.sekisho.gate.problem.Place;
import dev.sekisho.gate.rules.compile.CompiledRules;
import dev.sekisho.gate.verdict.RuleName;

/**
 * The rules with one small change that a scenario must notice.
 *
 * @param rule the rule that was changed; {@code control/ages} for an age
 * @param says the change, for example {@code without window.open}
 * @param where the place of what was changed
 * @param scenario what a scenario that notices it is about, in words
 * @param rules the rules with the change
 */
public record Mutant(
    RuleName rule, String says, Place where, String scenario, CompiledRules rules) {

  /** For example {@code release-window/open: without window.open}. */
  @Override
  public String toString() {
    return rule + ": " + says;
  }
}
