/**
 * A bot at work against stand-ins of everything outside, for whoever has no credentials: {@link
 * dev.sekisho.gate.sandbox.Town} is the place, {@link dev.sekisho.gate.sandbox.Story} what happens.
 */
@NullMarked
package dev.sekisho.gate.sandbox;

import org.jspecify.annotations.NullMarked;
