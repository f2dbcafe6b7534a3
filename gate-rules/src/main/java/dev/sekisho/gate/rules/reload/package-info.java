/**
 * Swaps the rules in force while the gate goes on judging. Read {@link
 * dev.sekisho.gate.rules.reload.CurrentRules} first.
 */
@NullMarked
package dev.sekisho.gate.rules.reload;

import org.jspecify.annotations.NullMarked;
