package dev.sekisho.gate.verdict;

/**
 * One sentence that a rule says about a sheet.
 *
 * @param rule which rule
 * @param outcome what it says of its control
 * @param reason what was seen, in a sentence
 * @param fix what would change it, and who can do that; may be empty where nothing has to change
 * @param owner who answers for the rule
 */
public record Finding(RuleName rule, Outcome outcome, String reason, String fix, String owner) {}
