/**
 * Rules, as their owners write them, behind the gate engine. Read {@link
 * dev.sekisho.gate.rules.RuleSet} first, then {@link dev.sekisho.gate.rules.Rule}.
 */
@NullMarked
package dev.sekisho.gate.rules;

import org.jspecify.annotations.NullMarked;
