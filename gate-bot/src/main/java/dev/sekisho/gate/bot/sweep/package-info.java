/**
 * Heals what was missed, and looks for new rules: {@link dev.sekisho.gate.bot.sweep.Sweep}, {@link
 * dev.sekisho.gate.bot.sweep.RuleWatch}.
 */
@NullMarked
package dev.sekisho.gate.bot.sweep;

import org.jspecify.annotations.NullMarked;
