/**
 * Asks other systems within bounds, so that one that is slow or down delays nothing else. Read
 * {@link dev.sekisho.gate.guard.Guard} first, then {@link dev.sekisho.gate.guard.GuardedSource}.
 */
@NullMarked
package dev.sekisho.gate.guard;

import org.jspecify.annotations.NullMarked;
