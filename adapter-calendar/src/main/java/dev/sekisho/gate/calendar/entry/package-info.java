/**
 * Reads calendars that others keep, and makes freezes of some of their entries. Read {@link
 * dev.sekisho.gate.calendar.entry.CalendarSetting} first, then {@link
 * dev.sekisho.gate.calendar.entry.CalendarReader}.
 */
@NullMarked
package dev.sekisho.gate.calendar.entry;

import org.jspecify.annotations.NullMarked;
