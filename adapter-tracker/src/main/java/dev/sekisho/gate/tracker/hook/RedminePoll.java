package dev.sekisho.gate.tracker.hook;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sekisho.gate.fact.TicketKey;
import dev.sekisho.gate.tracker.site.Site;
import dev.sekisho.gate.tracker.wire.Connection;
import dev.sekisho.gate.tracker.wire.TrackerErrors;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Asks a Redmine, which has no webhooks, what changed since the last time. A ticket that changed
 * within {@link #OVERLAP} may be told more than once, and none is left out: Redmine keeps whole
 * seconds, and its clock need not be ours. A deleted ticket is not told. To be used by one thread.
 */
public final class RedminePoll {

  /** How much of what was read before is read again. */
  public static final Duration OVERLAP = Duration.ofMinutes(1);

  /** Pages of one round; what is left comes in the next. */
  public static final int PAGES_MAX = 50;

  private static final int PAGE = 100;

  private final Connection connection;
  private final Site site;
  private final Cursor cursor;
  private final InstantSource clock;
  private Set<String> told = new HashSet<>();

  /**
   * A poll.
   *
   * @param cursor how far it was read; the first time begins now
   */
  public RedminePoll(Connection connection, Site site, Cursor cursor, InstantSource clock) {
    this.connection = connection;
    this.site = site;
    this.cursor = cursor;
    this.clock = clock;
  }

  /**
   * Reads what changed. How far is remembered only after {@code changed} took what was read, page
   * by page, so nothing is lost when either fails.
   *
   * @param changed takes each ticket that changed
   */
  public void round(Consumer<? super TicketKey> changed) {
    Instant since = cursor.read().map(Instant::parse).orElseGet(this::firstTime);
    Instant newest = since;
    Set<String> seen = new HashSet<>();
    for (int page = 0; page < PAGES_MAX; page++) {
      JsonNode issues = page(since.minus(OVERLAP), seen.size());
      for (JsonNode issue : issues) {
        Instant updated = time(issue.path("updated_on"));
        String change = issue.path("id").asText() + " " + updated;
        seen.add(change);
        newest = updated.isAfter(newest) ? updated : newest;
        if (isRecent(updated) || !told.contains(change)) {
          site.key(site.prefixes().get(0), issue.path("id").asText()).ifPresent(changed);
        }
      }
      cursor.keep(newest.toString());
      if (issues.isEmpty()) {
        break;
      }
    }
    told = seen;
  }

  private Instant firstTime() {
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    cursor.keep(now.toString());
    return now;
  }

  /** Another change within the same second looks the same. */
  private boolean isRecent(Instant updated) {
    return updated.isAfter(clock.instant().minus(OVERLAP));
  }

  private JsonNode page(Instant since, int offset) {
    Map<String, String> query = new LinkedHashMap<>();
    query.put("updated_on", ">=" + since);
    query.put("sort", "updated_on");
    query.put("status_id", "*");
    query.put("limit", Integer.toString(PAGE));
    query.put("offset", Integer.toString(offset));
    JsonNode issues = connection.get(List.of("issues.json"), query).body().path("issues");
    if (!issues.isArray()) {
      throw TrackerErrors.unreadable(connection.tracker(), "answered without a list of tickets");
    }
    return issues;
  }

  private Instant time(JsonNode node) {
    try {
      return DateTimeFormatter.ISO_INSTANT.parse(node.asText(), Instant::from);
    } catch (DateTimeParseException e) {
      throw TrackerErrors.unreadable(
          connection.tracker(), "answered with a time that can not be read");
    }
  }
}
