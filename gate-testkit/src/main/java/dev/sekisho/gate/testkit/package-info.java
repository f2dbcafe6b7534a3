/** Fakes, fact builders and assertions for tests around a gate. */
@NullMarked
package dev.sekisho.gate.testkit;

import org.jspecify.annotations.NullMarked;
