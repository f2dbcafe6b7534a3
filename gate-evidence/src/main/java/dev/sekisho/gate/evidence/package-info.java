/**
 * Joins the readers of tickets, calendars and migrations to a bot. Begin with {@link
 * dev.sekisho.gate.evidence.EvidenceModule}.
 */
@NullMarked
package dev.sekisho.gate.evidence;

import org.jspecify.annotations.NullMarked;
