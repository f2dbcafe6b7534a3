package dev.sekisho.gate.calendar.google;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sekisho.gate.calendar.entry.CalendarCopy;
import dev.sekisho.gate.calendar.entry.CalendarEntry;
import dev.sekisho.gate.calendar.entry.CalendarReader;
import dev.sekisho.gate.calendar.entry.EntryErrors;
import dev.sekisho.gate.problem.Place;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads a calendar at Google. The first time it reads all of it, later only what changed, and all
 * of it again once a day or when Google no longer knows what was read. What it knows it changes
 * only when a reading is complete. Not thread-safe.
 */
public final class GoogleReader implements CalendarReader {

  /** Pages of one reading, at most. */
  static final int PAGES_MAX = 50;

  /** After which time all of a calendar is read again. */
  static final Duration WHOLE_AFTER = Duration.ofDays(1);

  private static final int GONE = 410;

  private final GoogleConnection google;
  private final String calendar;
  private Map<String, CalendarEntry> entries = Map.of();
  private Optional<String> syncToken = Optional.empty();
  private Instant wholeAt = Instant.MIN;

  /** A reader of the calendar with that id. */
  public GoogleReader(GoogleConnection google, String calendar) {
    this.google = google;
    this.calendar = calendar;
  }

  @Override
  public CalendarCopy read() {
    Instant now = google.clock().instant();
    boolean whole =
        syncToken.isEmpty() || !now.isBefore(wholeAt.plus(WHOLE_AFTER)) || !readChanges();
    if (whole) {
      readWhole(now);
    }
    return new CalendarCopy(List.copyOf(entries.values()), now, wholeAt.plus(CalendarCopy.AHEAD));
  }

  private void readWhole(Instant now) {
    List<JsonNode> pages =
        pages(
                Map.of(
                    "singleEvents",
                    "true",
                    "maxResults",
                    "2500",
                    "timeMin",
                    now.minus(CalendarCopy.BACK).toString(),
                    "timeMax",
                    now.plus(CalendarCopy.AHEAD).toString()))
            .orElseThrow(() -> GoogleErrors.request("events.list", GONE, "gone"));
    take(pages, new HashMap<>());
    wholeAt = now;
  }

  /** Whether Google still knew what was read before. */
  private boolean readChanges() {
    Optional<List<JsonNode>> pages =
        pages(
            Map.of(
                "singleEvents", "true",
                "maxResults", "2500",
                "syncToken", syncToken.orElseThrow()));
    pages.ifPresent(changed -> take(changed, new HashMap<>(entries)));
    return pages.isPresent();
  }

  private void take(List<JsonNode> pages, Map<String, CalendarEntry> into) {
    for (JsonNode page : pages) {
      String zone = page.path("timeZone").asText("");
      for (JsonNode item : page.path("items")) {
        String id = item.path("id").asText("");
        if (item.path("status").asText("").equals("cancelled")) {
          into.keySet().removeIf(known -> known.equals(id) || known.startsWith(id + "_"));
        } else if (OwnEntry.isOwn(item)) {
          into.remove(id);
        } else {
          into.put(id, GoogleEntry.read(item, zone));
        }
      }
    }
    if (into.size() > CalendarCopy.ENTRIES_MAX) {
      throw EntryErrors.tooMany(Place.of("calendar " + calendar));
    }
    syncToken = text(pages.get(pages.size() - 1), "nextSyncToken");
    entries = into;
  }

  /** All pages; empty when Google no longer knows the token. */
  private Optional<List<JsonNode>> pages(Map<String, String> query) {
    List<JsonNode> pages = new ArrayList<>();
    Map<String, String> next = new HashMap<>(query);
    while (pages.size() < PAGES_MAX) {
      Answer answer = google.list(calendar, next);
      if (answer.status() == GONE) {
        return Optional.empty();
      }
      JsonNode page = answer.orThrow();
      if (!page.path("items").isArray()) {
        throw GoogleErrors.noAnswer("events.list", "There is no list in the answer");
      }
      pages.add(page);
      Optional<String> more = text(page, "nextPageToken");
      if (more.isEmpty()) {
        return Optional.of(pages);
      }
      next.put("pageToken", more.get());
    }
    throw EntryErrors.tooMany(Place.of("calendar " + calendar));
  }

  private static Optional<String> text(JsonNode page, String field) {
    return Optional.of(page.path(field).asText("")).filter(text -> !text.isEmpty());
  }
}
