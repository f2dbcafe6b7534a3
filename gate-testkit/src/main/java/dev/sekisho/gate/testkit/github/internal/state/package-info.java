/**
 * What the stand-in knows. Everything here is guarded by the monitor of {@link
 * dev.sekisho.gate.testkit.github.internal.state.Host}.
 */
@NullMarked
package dev.sekisho.gate.testkit.github.internal.state;

import org.jspecify.annotations.NullMarked;
