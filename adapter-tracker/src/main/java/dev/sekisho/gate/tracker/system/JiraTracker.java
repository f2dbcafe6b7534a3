package dev.sekisho.gate.tracker.system;

import static dev.sekisho.gate.tracker.wire.TrackerErrors.REFUSED;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sekisho.gate.fact.Listing;
import dev.sekisho.gate.fact.Ticket;
import dev.sekisho.gate.fact.TicketKey;
import dev.sekisho.gate.tracker.approval.ApprovalHistory;
import dev.sekisho.gate.tracker.site.Site;
import dev.sekisho.gate.tracker.wire.Connection;
import dev.sekisho.gate.tracker.wire.Reply;
import dev.sekisho.gate.tracker.wire.TrackerErrors;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Jira, Cloud or Server. Thread-safe. */
public final class JiraTracker implements Tracker {
  private static final int NOT_FOUND = 404;

  private final Connection connection;
  private final JiraDialect dialect;
  private final ApprovalHistory approvals;
  private final JiraHistory history;
  private final JiraComments comments;

  /**
   * A Jira.
   *
   * @param approvals the site, what approves there and who people are
   */
  public JiraTracker(Connection connection, JiraDialect dialect, ApprovalHistory approvals) {
    this.connection = connection;
    this.dialect = dialect;
    this.approvals = approvals;
    this.history = new JiraHistory(connection, dialect, approvals.settings().field());
    this.comments = new JiraComments(connection, dialect);
  }

  @Override
  public Site site() {
    return approvals.site();
  }

  @Override
  public Ticket read(TicketKey key) {
    String approving = approvals.settings().field();
    Map<String, String> query = new LinkedHashMap<>(dialect.expansion());
    query.put("fields", "summary,status,issuetype,project,updated," + approving);
    Reply reply = connection.get(dialect.path("issue", key.value()), query);
    if (reply.status() == NOT_FOUND) {
      ownAccount();
      return Ticket.missing(key, Ticket.Tracker.JIRA);
    }
    JsonNode fields = reply.body().path("fields");
    if (!fields.path("summary").isTextual()) {
      throw TrackerErrors.unreadable(connection.tracker(), "answered with no ticket for " + key);
    }
    JiraHistory.Changes changes = history.of(key, reply.body());
    return new Ticket(
        key,
        Ticket.Tracker.JIRA,
        true,
        Values.text(fields.path("project").path("key")),
        Values.text(fields.path("issuetype").path("name")),
        Values.text(fields.path("status").path("name")),
        Values.text(fields.path("summary")),
        new Listing<>(
            approvals.of(
                changes.entries(),
                Values.of(fields.path(approving)),
                Times.jira(connection.tracker(), fields.path("updated"))),
            changes.complete()));
  }

  @Override
  public void write(TicketKey key, Note note) {
    link(key, note);
    comments.write(key, note, ownAccount());
    note.status().ifPresent(status -> move(key, status));
  }

  @Override
  public void close() {
    connection.close();
  }

  /** What we are known by; throws when we are not signed in. */
  private String ownAccount() {
    Reply reply = connection.get(dialect.path("myself"), Map.of());
    return Optional.of(reply)
        .filter(Reply::isGood)
        .flatMap(good -> dialect.account(good.body()))
        .orElseThrow(
            () ->
                TrackerErrors.of(
                    TrackerErrors.NOT_SIGNED_IN,
                    connection.tracker(),
                    "does not say who we are, so we are not signed in"));
  }

  private void link(TicketKey key, Note note) {
    String where = note.link().toString();
    Refusals.requireGood(
        connection.tracker(),
        connection.write(
            "POST",
            dialect.path("issue", key.value(), "remotelink"),
            Map.of(
                "globalId",
                "sekisho=" + where,
                "relationship",
                note.relationship(),
                "object",
                Map.of(
                    "url",
                    where,
                    "title",
                    note.title(),
                    "status",
                    Map.of("resolved", note.settled())))),
        "the link to " + where + " at " + key);
  }

  private void move(TicketKey key, String status) {
    if (isAt(key, status)) {
      return;
    }
    Reply all = connection.get(dialect.path("issue", key.value(), "transitions"), Map.of());
    Optional<String> transition = Optional.empty();
    for (JsonNode possible : all.body().path("transitions")) {
      if (possible.path("to").path("name").asText().equals(status)) {
        transition = Values.text(possible.path("id"));
      }
    }
    if (transition.isEmpty()) {
      throw TrackerErrors.of(
          REFUSED, connection.tracker(), "no transition leads " + key + " to '" + status + "' now");
    }
    Reply reply =
        connection.write(
            "POST",
            dialect.path("issue", key.value(), "transitions"),
            Map.of("transition", Map.of("id", transition.get())));
    // Whoever collides with the same transition finds it done.
    if (!reply.isGood() && !isAt(key, status)) {
      Refusals.requireGood(connection.tracker(), reply, "moving " + key + " to '" + status + "'");
    }
  }

  private boolean isAt(TicketKey key, String status) {
    Reply reply = connection.get(dialect.path("issue", key.value()), Map.of("fields", "status"));
    return reply.body().path("fields").path("status").path("name").asText().equals(status);
  }
}
