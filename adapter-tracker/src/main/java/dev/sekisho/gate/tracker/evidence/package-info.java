/** Lays tickets over a fact sheet. Read {@link dev.sekisho.gate.tracker.evidence.TicketSource}. */
@NullMarked
package dev.sekisho.gate.tracker.evidence;

import org.jspecify.annotations.NullMarked;
