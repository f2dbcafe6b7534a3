/** HTTP: who asks, how often, and what may go wrong on the way. */
@NullMarked
package dev.sekisho.gate.testkit.github.internal.server;

import org.jspecify.annotations.NullMarked;
