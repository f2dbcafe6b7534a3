/**
 * States what somebody told the gate happened. Read {@link dev.sekisho.gate.event.GateEvent} first,
 * then {@link dev.sekisho.gate.event.EventKind}.
 */
@NullMarked
package dev.sekisho.gate.event;

import org.jspecify.annotations.NullMarked;
