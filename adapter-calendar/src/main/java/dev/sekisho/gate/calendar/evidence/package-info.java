/**
 * Brings windows and freezes to the gate. Read {@link
 * dev.sekisho.gate.calendar.evidence.WindowEvidence}, then {@link
 * dev.sekisho.gate.calendar.evidence.Windows}.
 */
@NullMarked
package dev.sekisho.gate.calendar.evidence;

import org.jspecify.annotations.NullMarked;
