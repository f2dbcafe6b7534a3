/** Sends signed deliveries, and remembers them. */
@NullMarked
package dev.sekisho.gate.testkit.github.internal.hook;

import org.jspecify.annotations.NullMarked;
