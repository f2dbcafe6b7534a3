/**
 * Turns a recurrence rule into dates; the only room that knows the library that does. Read {@link
 * dev.sekisho.gate.calendar.recurrence.RuleDates}.
 */
@NullMarked
package dev.sekisho.gate.calendar.recurrence;

import org.jspecify.annotations.NullMarked;
