package dev.sekisho.gate.tracker.system;

import static dev.sekisho.gate.tracker.wire.TrackerErrors.DROPPED;
import static dev.sekisho.gate.tracker.wire.TrackerErrors.REFUSED;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sekisho.gate.fact.Listing;
import dev.sekisho.gate.fact.Ticket;
import dev.sekisho.gate.fact.TicketKey;
import dev.sekisho.gate.tracker.approval.ApprovalHistory;
import dev.sekisho.gate.tracker.approval.ApprovalSettings;
import dev.sekisho.gate.tracker.site.Site;
import dev.sekisho.gate.tracker.wire.Connection;
import dev.sekisho.gate.tracker.wire.Reply;
import dev.sekisho.gate.tracker.wire.TrackerErrors;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Redmine. What our account may not write, it drops and says nothing, so everything is read again
 * after it was written. Thread-safe.
 */
public final class RedmineTracker implements Tracker {
  private static final int NOT_FOUND = 404;

  private final Connection connection;
  private final ApprovalHistory approvals;

  /**
   * A Redmine.
   *
   * @param approvals the site, what approves there and who people are
   */
  public RedmineTracker(Connection connection, ApprovalHistory approvals) {
    this.connection = connection;
    this.approvals = approvals;
  }

  @Override
  public Site site() {
    return approvals.site();
  }

  @Override
  public Ticket read(TicketKey key) {
    Reply reply = issue(key);
    if (reply.status() == NOT_FOUND) {
      ownAccount();
      return Ticket.missing(key, Ticket.Tracker.REDMINE);
    }
    JsonNode issue = found(reply, key);
    RedmineStatuses statuses = RedmineStatuses.read(connection);
    RedmineHistory history = new RedmineHistory(connection.tracker(), statuses);
    return new Ticket(
        key,
        Ticket.Tracker.REDMINE,
        true,
        Values.text(issue.path("project").path("name")),
        Values.text(issue.path("tracker").path("name")),
        Values.text(issue.path("status").path("name")),
        Values.text(issue.path("subject")),
        Listing.complete(
            closing(statuses)
                .of(
                    history.of(issue.path("journals")),
                    current(issue),
                    Times.redmine(connection.tracker(), issue.path("updated_on")))));
  }

  @Override
  public void write(TicketKey key, Note note) {
    String self = ownAccount();
    Optional<String> status =
        note.status().map(name -> RedmineStatuses.read(connection).id(connection, name));
    JsonNode before = found(issue(key), key);
    Map<String, Object> change = new LinkedHashMap<>();
    if (!isThere(before, note, self)) {
      change.put("notes", text(note));
    }
    status.filter(id -> !isAt(before, id)).ifPresent(id -> change.put("status_id", id));
    if (change.isEmpty()) {
      return;
    }
    Refusals.requireGood(
        connection.tracker(),
        connection.write("PUT", path(key), Map.of("issue", change)),
        "a note at " + key);
    requireKept(found(issue(key), key), key, note, status, self);
  }

  @Override
  public void close() {
    connection.close();
  }

  private void requireKept(
      JsonNode after, TicketKey key, Note note, Optional<String> status, String self) {
    if (!isThere(after, note, self)) {
      throw TrackerErrors.of(
          DROPPED, connection.tracker(), "took the note at " + key + " and did not keep it");
    }
    if (status.isPresent() && !isAt(after, status.get())) {
      throw TrackerErrors.of(
          DROPPED,
          connection.tracker(),
          "took the status '" + note.status().orElse("") + "' for " + key + " and did not keep it");
    }
  }

  private Reply issue(TicketKey key) {
    return connection.get(path(key), Map.of("include", "journals"));
  }

  private JsonNode found(Reply reply, TicketKey key) {
    JsonNode issue = reply.body().path("issue");
    if (reply.status() == NOT_FOUND) {
      throw TrackerErrors.of(REFUSED, connection.tracker(), "answered 404: there is no " + key);
    }
    if (!issue.path("subject").isTextual() || !issue.path("journals").isArray()) {
      throw TrackerErrors.unreadable(connection.tracker(), "answered with no ticket for " + key);
    }
    return issue;
  }

  /** The closed statuses are those of the settings and those that Redmine itself calls closed. */
  private ApprovalHistory closing(RedmineStatuses statuses) {
    ApprovalSettings settings = approvals.settings();
    Set<String> closed = new HashSet<>(settings.closed());
    closed.addAll(statuses.closed());
    return new ApprovalHistory(
        approvals.site(),
        new ApprovalSettings(
            settings.field(),
            settings.approving(),
            settings.keeping(),
            closed,
            settings.voidedByReopening(),
            settings.scope()),
        approvals.accounts());
  }

  private Set<String> current(JsonNode issue) {
    String field = approvals.settings().field();
    if (field.equals("status")) {
      return Values.of(issue.path("status"));
    }
    Set<String> values = new HashSet<>();
    for (JsonNode custom : issue.path("custom_fields")) {
      if (custom.path("id").asText().equals(field)) {
        values.addAll(Values.of(custom.path("value")));
      }
    }
    return values;
  }

  private String ownAccount() {
    Reply reply = connection.get(List.of("users", "current.json"), Map.of());
    return Values.text(reply.body().path("user").path("id"))
        .orElseThrow(
            () ->
                TrackerErrors.of(
                    TrackerErrors.NOT_SIGNED_IN,
                    connection.tracker(),
                    "does not say who we are, so we are not signed in"));
  }

  private static boolean isThere(JsonNode issue, Note note, String self) {
    for (JsonNode journal : issue.path("journals")) {
      if (journal.path("user").path("id").asText().equals(self)
          && note.isIn(journal.path("notes").asText())) {
        return true;
      }
    }
    return false;
  }

  private static boolean isAt(JsonNode issue, String status) {
    return issue.path("status").path("id").asText().equals(status);
  }

  private static String text(Note note) {
    List<String> lines = new ArrayList<>(note.lines());
    lines.add(note.lastLine());
    return WikiText.of(lines, note.title(), note.link());
  }

  private static List<String> path(TicketKey key) {
    String number = key.value().substring(key.value().lastIndexOf('-') + 1);
    return List.of("issues", number + ".json");
  }
}
