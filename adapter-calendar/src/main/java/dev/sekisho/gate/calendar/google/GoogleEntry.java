package dev.sekisho.gate.calendar.google;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sekisho.gate.calendar.entry.CalendarEntry;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;

/** Reads an entry of Google's. */
final class GoogleEntry {
  private GoogleEntry() {}

  /**
   * An entry.
   *
   * @param zone the zone of the calendar, in which all-day entries are
   * @throws dev.sekisho.gate.problem.GateException when its times can not be read
   */
  static CalendarEntry read(JsonNode item, String zone) {
    return new CalendarEntry(
        item.path("id").asText(""),
        item.path("summary").asText(""),
        time(item.path("start"), zone),
        time(item.path("end"), zone));
  }

  private static Instant time(JsonNode time, String zone) {
    try {
      return time.hasNonNull("dateTime")
          ? OffsetDateTime.parse(time.path("dateTime").asText()).toInstant()
          : LocalDate.parse(time.path("date").asText("")).atStartOfDay(ZoneId.of(zone)).toInstant();
    } catch (DateTimeException e) {
      throw GoogleErrors.noAnswer("events.list", "An entry has a time that can not be read");
    }
  }
}
