package dev.sekisho.gate.verdict;

import java.time.Instant;

/**
 * What a lifted control leaves behind: somebody has to look at the change afterwards.
 *
 * @param control the control that did not count
 * @param liftedBy the rule that lifted it
 * @param reason why
 * @param dueAt when the review is due
 */
public record Debt(ControlName control, RuleName liftedBy, String reason, Instant dueAt) {}
