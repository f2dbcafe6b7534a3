/**
 * The small language that conditions and findings are written in: read, typed against the
 * vocabulary and turned into functions. Nothing outside this grammar and this vocabulary can be
 * said, so a rule is data that can not run code. Read {@link
 * dev.sekisho.gate.rules.language.Expression} first, then {@link
 * dev.sekisho.gate.rules.language.Typing}.
 */
@NullMarked
package dev.sekisho.gate.rules.language;

import org.jspecify.annotations.NullMarked;
