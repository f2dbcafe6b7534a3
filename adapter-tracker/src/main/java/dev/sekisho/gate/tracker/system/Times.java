package dev.sekisho.gate.tracker.system;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sekisho.gate.tracker.wire.TrackerErrors;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;

/** Reads times as trackers write them. */
final class Times {
  private static final DateTimeFormatter JIRA =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss[.SSS][XX][xxx]", Locale.ROOT);

  private Times() {}

  static Instant jira(String tracker, JsonNode node) {
    return read(tracker, node, JIRA);
  }

  static Instant redmine(String tracker, JsonNode node) {
    return read(tracker, node, DateTimeFormatter.ISO_INSTANT);
  }

  private static Instant read(String tracker, JsonNode node, DateTimeFormatter form) {
    try {
      return form.parse(node.asText(), Instant::from);
    } catch (DateTimeParseException e) {
      throw TrackerErrors.unreadable(tracker, "answered with a time that can not be read");
    }
  }
}
