/**
 * Tells tickets how their release goes. Read {@link dev.sekisho.gate.tracker.tell.TicketHerald}.
 */
@NullMarked
package dev.sekisho.gate.tracker.tell;

import org.jspecify.annotations.NullMarked;
