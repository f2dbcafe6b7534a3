package dev.sekisho.gate.rules.scenario;

import dev.sekisho.gate.problem.Place;
import dev.sekisho.gate.verdict.RuleName;

/**
 * A change of a rule that no pull request can tell from the rule, as an owner says.
 *
 * @param rule which rule
 * @param mutant the change, in the words in which it is reported
 * @param why why no pull request can tell
 * @param where the place where it is written
 */
public record Equivalent(RuleName rule, String mutant, String why, Place where) {}
