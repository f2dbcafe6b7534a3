/** Rules from text to verdict: compiled, linted, evaluated and swapped. */
@NullMarked
package dev.sekisho.gate.rules;

import org.jspecify.annotations.NullMarked;
