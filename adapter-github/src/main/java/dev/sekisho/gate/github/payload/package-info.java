/**
 * Reads the JSON body of a delivery once, and only the members that are wanted. Read {@link
 * dev.sekisho.gate.github.payload.Sieve} first, then {@link dev.sekisho.gate.github.payload.Json}.
 */
@NullMarked
package dev.sekisho.gate.github.payload;

import org.jspecify.annotations.NullMarked;
