/**
 * Lets things happen: changes the state, writes the timeline, tells the hooks. Callers hold the
 * host.
 */
@NullMarked
package dev.sekisho.gate.testkit.github.internal.change;

import org.jspecify.annotations.NullMarked;
