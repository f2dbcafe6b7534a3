package dev.sekisho.gate.testkit.calendar;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One calendar and its entries, in Google's form. Not thread-safe; its owner is. */
final class Shelf {
  private final ZoneId zone;
  private final boolean writable;
  private final Map<String, ObjectNode> entries = new LinkedHashMap<>();
  private final Map<String, Long> revisions = new LinkedHashMap<>();
  private long revision = 1;
  private long oldestToken;
  private boolean shared = true;

  Shelf(ZoneId zone, boolean writable) {
    this.zone = zone;
    this.writable = writable;
  }

  ZoneId zone() {
    return zone;
  }

  boolean isWritable() {
    return writable;
  }

  boolean isShared() {
    return shared;
  }

  void unshare() {
    shared = false;
  }

  long revision() {
    return revision;
  }

  void forgetTokens() {
    oldestToken = ++revision;
  }

  boolean knowsToken(long token) {
    return token >= oldestToken;
  }

  Optional<ObjectNode> find(String id) {
    return Optional.ofNullable(entries.get(id));
  }

  List<ObjectNode> all() {
    return List.copyOf(entries.values());
  }

  List<ObjectNode> changedAfter(long token) {
    List<ObjectNode> changed = new ArrayList<>();
    revisions.forEach(
        (id, at) -> {
          if (at > token) {
            changed.add(entries.get(id));
          }
        });
    return changed;
  }

  /** Keeps an entry as it is now, under a new etag. */
  ObjectNode put(String id, ObjectNode entry, Instant now) {
    revision++;
    entry.put("kind", "calendar#event");
    entry.put("id", id);
    entry.put("etag", "\"" + (3_000_000L + revision) + "\"");
    entry.put("updated", now.toString());
    entry.put("htmlLink", "https://calendar.example/event?eid=" + id);
    if (!entry.has("status")) {
      entry.put("status", "confirmed");
    }
    entries.put(id, entry);
    revisions.put(id, revision);
    return entry;
  }

  /** When a time of an entry is. */
  Instant time(JsonNode time) {
    return time.hasNonNull("dateTime")
        ? OffsetDateTime.parse(time.path("dateTime").asText()).toInstant()
        : LocalDate.parse(time.path("date").asText()).atStartOfDay(zone).toInstant();
  }

  /** The same times in the zone of the calendar, as Google tells them. */
  ObjectNode told(ObjectNode entry) {
    ObjectNode told = entry.deepCopy();
    for (String end : List.of("start", "end")) {
      if (told.path(end).hasNonNull("dateTime")) {
        Instant at = time(told.path(end));
        told.putObject(end)
            .put("dateTime", at.atZone(zone).toOffsetDateTime().toString())
            .put("timeZone", zone.getId());
      }
    }
    return told;
  }

  SeenEntry seen(ObjectNode entry) {
    Map<String, String> properties = new LinkedHashMap<>();
    entry
        .path("extendedProperties")
        .path("private")
        .properties()
        .forEach(property -> properties.put(property.getKey(), property.getValue().asText()));
    return new SeenEntry(
        entry.path("id").asText(),
        entry.path("summary").asText(),
        entry.path("description").asText(),
        time(entry.path("start")),
        time(entry.path("end")),
        entry.path("status").asText().equals("cancelled"),
        properties);
  }
}
