package dev.sekisho.gate.testkit.tracker;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The REST API of Redmine 5, as far as the gate speaks it. */
final class RedmineApi implements Api {
  static final String APPROVAL_FIELD = "12";

  private static final Pattern ISSUE = Pattern.compile("issues/([0-9]+)\\.json");

  private final Tickets tickets;
  private final int pageMax;
  private volatile boolean dropping;

  RedmineApi(Tickets tickets, int pageMax) {
    this.tickets = tickets;
    this.pageMax = pageMax;
  }

  /** Whether what is written is dropped without a word. */
  void dropping(boolean drops) {
    dropping = drops;
  }

  @Override
  public Answer answer(Ask ask) {
    Matcher matcher = ISSUE.matcher(ask.path());
    if (matcher.matches()) {
      Optional<Issue> issue = tickets.find(Integer.parseInt(matcher.group(1)));
      if (issue.isEmpty()) {
        return new Answer(404, null);
      }
      return ask.method().equals("PUT")
          ? write(issue.get(), ask.body().path("issue"))
          : Answer.ok(Api.object().set("issue", issue(issue.get(), true)));
    }
    return switch (ask.path()) {
      case "users/current.json" -> Answer.ok(ourselves());
      case "issue_statuses.json" -> Answer.ok(statuses());
      case "issues.json" -> Answer.ok(list(ask));
      default -> new Answer(404, null);
    };
  }

  private ObjectNode issue(Issue issue, boolean journals) {
    ObjectNode body = Api.object().put("id", issue.number);
    body.putObject("project").put("id", 1).put("name", "Payments");
    body.putObject("tracker").put("id", 1).put("name", issue.field("issuetype"));
    body.set("status", status(issue.field("status")));
    body.put("subject", issue.field("summary")).put("description", issue.field("description"));
    ObjectNode field = body.putArray("custom_fields").addObject();
    field.put("id", 12).put("name", "Release approval").put("value", issue.field(APPROVAL_FIELD));
    body.put("updated_on", issue.updated.toString());
    if (journals) {
      ArrayNode all = body.putArray("journals");
      issue.history.forEach(entry -> all.add(change(issue, entry)));
      issue.notes.forEach(note -> all.add(note(note)));
    }
    return body;
  }

  private ObjectNode change(Issue issue, Issue.Entry entry) {
    ObjectNode journal = journal(entry.id(), entry.author(), entry.at(), "");
    boolean custom = entry.field().equals(APPROVAL_FIELD);
    ObjectNode detail =
        journal.withArray("details").addObject().put("property", custom ? "cf" : "attr");
    switch (entry.field()) {
      case "status" ->
          detail
              .put("name", "status_id")
              .put("old_value", id(entry.from()))
              .put("new_value", id(entry.to()));
      case "summary" ->
          detail.put("name", "subject").put("old_value", entry.from()).put("new_value", entry.to());
      default ->
          detail
              .put("name", entry.field())
              .put("old_value", isFirstValue(issue, entry) ? null : entry.from())
              .put("new_value", entry.to());
    }
    return journal;
  }

  /** What was cleared is an empty text, and what never was set is nothing. */
  private static boolean isFirstValue(Issue issue, Issue.Entry entry) {
    return entry.from().isEmpty()
        && issue.history.stream()
            .filter(other -> other.field().equals(entry.field()))
            .allMatch(other -> other.id() >= entry.id());
  }

  private ObjectNode note(Issue.Note note) {
    return journal(note.id(), note.author(), note.at(), note.text());
  }

  private ObjectNode journal(int id, String author, Instant at, String notes) {
    ObjectNode journal = Api.object().put("id", id);
    journal.set("user", person(author));
    journal.put("notes", notes).put("created_on", at.toString()).put("private_notes", false);
    journal.putArray("details");
    return journal;
  }

  private ObjectNode person(String account) {
    return Api.object()
        .put("id", account.equals(Tickets.GATE) ? 1 : Integer.parseInt(account))
        .put("name", tickets.name(account));
  }

  private ObjectNode ourselves() {
    ObjectNode body = Api.object();
    body.putObject("user")
        .put("id", 1)
        .put("login", Tickets.GATE)
        .put("firstname", "The")
        .put("lastname", "Gate");
    return body;
  }

  private static String id(String status) {
    return Integer.toString(Tickets.STATUSES.indexOf(status) + 1);
  }

  private static ObjectNode status(String name) {
    return Api.object()
        .put("id", Tickets.STATUSES.indexOf(name) + 1)
        .put("name", name)
        .put("is_closed", name.equals(Tickets.CLOSED));
  }

  private static ObjectNode statuses() {
    ObjectNode body = Api.object();
    ArrayNode all = body.putArray("issue_statuses");
    Tickets.STATUSES.forEach(name -> all.add(status(name)));
    return body;
  }

  private ObjectNode list(Ask ask) {
    Instant since =
        Instant.parse(
            ask.query().getOrDefault("updated_on", ">=1970-01-01T00:00:00Z").substring(2));
    int from = ask.number("offset", 0);
    int max = Math.min(ask.number("limit", 25), pageMax);
    boolean closedToo = ask.query().getOrDefault("status_id", "open").equals("*");
    List<Issue> found =
        tickets.all().stream()
            .filter(issue -> !issue.updated.isBefore(since))
            .filter(issue -> closedToo || !issue.field("status").equals(Tickets.CLOSED))
            .sorted(Comparator.comparing(issue -> issue.updated))
            .toList();
    ObjectNode body =
        Api.object().put("total_count", found.size()).put("offset", from).put("limit", max);
    ArrayNode page = body.putArray("issues");
    found.stream().skip(from).limit(max).forEach(issue -> page.add(issue(issue, false)));
    return body;
  }

  private Answer write(Issue issue, JsonNode change) {
    if (dropping) {
      return new Answer(204, null);
    }
    if (change.path("notes").isTextual() && !change.path("notes").asText().isBlank()) {
      tickets.note(issue.number, Tickets.GATE, change.path("notes").asText());
    }
    int status = change.path("status_id").asInt();
    // A status that may not be set is dropped without a word.
    if (status >= 1 && status <= Tickets.STATUSES.size()) {
      tickets.set(issue.number, Tickets.GATE, "status", Tickets.STATUSES.get(status - 1));
    }
    return new Answer(204, null);
  }
}
