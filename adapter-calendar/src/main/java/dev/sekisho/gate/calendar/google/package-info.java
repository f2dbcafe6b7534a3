/**
 * Speaks to Google Calendar: reads freezes out of it and keeps planned releases in it; the only
 * room that knows the HTTP client. Read {@link dev.sekisho.gate.calendar.google.GoogleConnection}
 * first.
 */
@NullMarked
package dev.sekisho.gate.calendar.google;

import org.jspecify.annotations.NullMarked;
