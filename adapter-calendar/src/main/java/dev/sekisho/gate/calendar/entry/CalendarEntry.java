package dev.sekisho.gate.calendar.entry;

import java.time.Instant;

/**
 * An entry of a calendar. One that repeats is as many of them.
 *
 * @param id what tells it from all others of its calendar
 * @param title what it is called; may be empty
 * @param from when it begins
 * @param until when it ends, exclusive
 */
public record CalendarEntry(String id, String title, Instant from, Instant until) {}
