package dev.sekisho.gate.calendar.ics;

import dev.sekisho.gate.calendar.entry.EntryErrors;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * A time of a calendar. As RFC 5545 says, one that the clock skips is counted by the clock before,
 * and one that it shows twice is the first.
 *
 * @param local the time by the clock
 * @param zone where the clock hangs
 * @param allDay whether a date alone is said
 */
record IcsTime(LocalDateTime local, ZoneId zone, boolean allDay) {
  private static final DateTimeFormatter DATE = DateTimeFormatter.BASIC_ISO_DATE;
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");

  /** The one time of a property; one that says no zone is of {@code floating}. */
  static IcsTime of(ContentLine line, ZoneId floating) {
    return of(line, line.value(), floating);
  }

  /** One of the times of a property. */
  static IcsTime of(ContentLine line, String value, ZoneId floating) {
    try {
      if (value.length() == 8) {
        return new IcsTime(LocalDate.parse(value, DATE).atStartOfDay(), floating, true);
      }
      if (value.endsWith("Z")) {
        String local = value.substring(0, value.length() - 1);
        return new IcsTime(LocalDateTime.parse(local, TIME), ZoneOffset.UTC, false);
      }
      ZoneId zone = line.parameter("TZID").map(id -> zone(line, id)).orElse(floating);
      return new IcsTime(LocalDateTime.parse(value, TIME), zone, false);
    } catch (DateTimeException e) {
      throw EntryErrors.file(line.place(), "'" + value + "' is no time");
    }
  }

  private static ZoneId zone(ContentLine line, String id) {
    if (!ZoneId.getAvailableZoneIds().contains(id)) {
      throw EntryErrors.file(line.place(), "There is no zone '" + id + "'");
    }
    return ZoneId.of(id);
  }

  /** The same hour on another date. */
  IcsTime on(LocalDate date) {
    return new IcsTime(date.atTime(local.toLocalTime()), zone, allDay);
  }

  Instant instant() {
    return local.atZone(zone).toInstant();
  }
}
