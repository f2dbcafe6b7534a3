/**
 * Puts the parts of the adapter together: when releases may happen, by a file of windows and by
 * calendars. Read {@link dev.sekisho.gate.calendar.CalendarAdapter}.
 */
@NullMarked
package dev.sekisho.gate.calendar;

import org.jspecify.annotations.NullMarked;
