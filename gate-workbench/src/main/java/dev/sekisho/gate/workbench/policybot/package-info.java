/**
 * Turns a policy of policy-bot into a folder of rules, and says what it could not carry over. What
 * is not understood closes the gate; nothing is dropped in silence. Read {@link
 * dev.sekisho.gate.workbench.policybot.Import} first, then {@link
 * dev.sekisho.gate.workbench.policybot.Imported}.
 */
@NullMarked
package dev.sekisho.gate.workbench.policybot;

import org.jspecify.annotations.NullMarked;
