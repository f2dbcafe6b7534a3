/**
 * What was true of one head. Read {@link dev.sekisho.gate.fact.FactSheet} first, then {@link
 * dev.sekisho.gate.fact.Evidence}.
 */
@NullMarked
package dev.sekisho.gate.fact;

import org.jspecify.annotations.NullMarked;
