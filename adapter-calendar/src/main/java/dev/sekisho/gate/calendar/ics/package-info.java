/**
 * Reads calendars from {@code .ics} files (RFC 5545). Strict: what it can not read in one way stops
 * the whole file, because a freeze that is left out would be an open window. Read {@link
 * dev.sekisho.gate.calendar.ics.IcsFile}.
 */
@NullMarked
package dev.sekisho.gate.calendar.ics;

import org.jspecify.annotations.NullMarked;
