package dev.sekisho.gate.testkit.tracker;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The REST API of Jira, versions 2 and 3, as far as the gate speaks it. */
final class JiraApi implements Api {
  static final String APPROVAL_FIELD = "customfield_10042";

  private static final String APPROVAL_NAME = "Release approval";

  private static final Pattern ISSUE =
      Pattern.compile(
          "rest/api/([23])/issue/([^/]+)(?:/(changelog|comment|remotelink|transitions))?");
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSZ", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private final Tickets tickets;
  private final boolean cloud;
  private final int pageMax;
  private volatile boolean secondField;
  private final AtomicReference<Conflict> conflict = new AtomicReference<>(Conflict.NONE);

  /** What becomes of the next transition. */
  enum Conflict {
    NONE,
    /** Somebody else changes the ticket at the same time: 409, and nothing is done. */
    LOST,
    /** Somebody else makes the same transition at the same time: 409, and it is done. */
    SAME
  }

  JiraApi(Tickets tickets, boolean cloud, int pageMax) {
    this.tickets = tickets;
    this.cloud = cloud;
    this.pageMax = pageMax;
  }

  void conflict(Conflict next) {
    conflict.set(next);
  }

  @Override
  public Answer answer(Ask ask) {
    String version = cloud ? "3" : "2";
    if (ask.path().equals("rest/api/" + version + "/myself")) {
      return Answer.ok(person(Tickets.GATE));
    }
    if (ask.path().equals("rest/api/" + version + "/field")) {
      return new Answer(200, fields());
    }
    Matcher matcher = ISSUE.matcher(ask.path());
    if (!matcher.matches() || !matcher.group(1).equals(version)) {
      return refusal(404, "no such resource");
    }
    String key = matcher.group(2);
    Optional<Issue> issue = tickets.all().stream().filter(kept -> kept.key.equals(key)).findFirst();
    if (issue.isEmpty()) {
      return refusal(404, "Issue does not exist or you do not have permission to see it.");
    }
    String resource = Optional.ofNullable(matcher.group(3)).orElse("");
    return switch (ask.method() + " " + resource) {
      case "GET " -> Answer.ok(issue(issue.get(), ask));
      case "GET changelog" -> cloud ? Answer.ok(changes(issue.get(), ask)) : refusal(404, "no");
      case "GET comment" -> Answer.ok(comments(issue.get(), ask));
      case "POST comment" -> comment(issue.get(), ask.body().path("body"));
      case "POST remotelink" -> link(issue.get(), ask.body());
      case "GET transitions" -> Answer.ok(transitions());
      case "POST transitions" -> transition(issue.get(), ask.body());
      default -> refusal(405, "Method Not Allowed");
    };
  }

  private ArrayNode fields() {
    ArrayNode fields = MAPPER.createArrayNode();
    for (String id : List.of("summary", "status", "description")) {
      fields.addObject().put("id", id).put("name", id).put("custom", false);
    }
    fields.addObject().put("id", APPROVAL_FIELD).put("name", APPROVAL_NAME).put("custom", true);
    if (secondField) {
      fields.addObject().put("id", "customfield_10043").put("name", APPROVAL_NAME);
    }
    return fields;
  }

  /** From now on another field has the name of the approving one. */
  void addSecondField() {
    secondField = true;
  }

  private ObjectNode issue(Issue issue, Ask ask) {
    ObjectNode body =
        Api.object().put("id", Integer.toString(10_000 + issue.number)).put("key", issue.key);
    List<String> wanted = List.of(ask.query().getOrDefault("fields", "").split(","));
    ObjectNode fields = body.putObject("fields");
    if (wanted.contains("summary")) {
      fields.put("summary", issue.field("summary"));
    }
    if (wanted.contains("status")) {
      fields.set("status", status(issue.field("status")));
    }
    if (wanted.contains("issuetype")) {
      fields.putObject("issuetype").put("id", "1").put("name", issue.field("issuetype"));
    }
    if (wanted.contains("project")) {
      String project = issue.key.substring(0, issue.key.lastIndexOf('-'));
      fields.putObject("project").put("id", "1").put("key", project).put("name", "The " + project);
    }
    if (wanted.contains("updated")) {
      fields.put("updated", TIME.format(issue.updated));
    }
    if (wanted.contains(APPROVAL_FIELD)) {
      String value = issue.field(APPROVAL_FIELD);
      if (value.isEmpty()) {
        fields.putNull(APPROVAL_FIELD);
      } else {
        fields.putObject(APPROVAL_FIELD).put("id", id(APPROVAL_FIELD, value)).put("value", value);
      }
    }
    if (ask.query().getOrDefault("expand", "").contains("changelog")) {
      ObjectNode changelog = body.putObject("changelog");
      ArrayNode histories = changelog.putArray("histories");
      issue.history.forEach(entry -> histories.add(history(entry)));
      changelog
          .put("startAt", 0)
          .put("maxResults", histories.size())
          .put("total", histories.size());
    }
    return body;
  }

  private ObjectNode changes(Issue issue, Ask ask) {
    int from = ask.number("startAt", 0);
    int max = Math.min(ask.number("maxResults", 100), pageMax);
    List<Issue.Entry> page = issue.history.stream().skip(from).limit(max).toList();
    ObjectNode body =
        Api.object()
            .put("startAt", from)
            .put("maxResults", max)
            .put("total", issue.history.size())
            .put("isLast", from + page.size() >= issue.history.size());
    ArrayNode values = body.putArray("values");
    page.forEach(entry -> values.add(history(entry)));
    return body;
  }

  private ObjectNode history(Issue.Entry entry) {
    ObjectNode body = Api.object().put("id", Integer.toString(entry.id()));
    body.set("author", person(entry.author()));
    body.put("created", TIME.format(entry.at()));
    boolean custom = entry.field().startsWith("customfield_");
    String name = entry.field().equals(APPROVAL_FIELD) ? APPROVAL_NAME : "Another field";
    ObjectNode item =
        body.putArray("items")
            .addObject()
            .put("field", custom ? name : entry.field())
            .put("fieldtype", custom ? "custom" : "jira");
    if (cloud) {
      item.put("fieldId", entry.field());
    }
    put(item, "from", id(entry.field(), entry.from()));
    put(item, "fromString", entry.from());
    put(item, "to", id(entry.field(), entry.to()));
    put(item, "toString", entry.to());
    return body;
  }

  private static String id(String field, String value) {
    if (field.equals("status")) {
      return Integer.toString(Tickets.STATUSES.indexOf(value) + 1);
    }
    return field.startsWith("customfield_") && !value.isEmpty() ? "1" + value.length() : "";
  }

  private static void put(ObjectNode item, String name, String value) {
    if (value.isEmpty()) {
      item.putNull(name);
    } else {
      item.put(name, value);
    }
  }

  private ObjectNode person(String account) {
    ObjectNode person = Api.object();
    if (cloud) {
      person.put("accountId", account);
    } else {
      person.put("key", account).put("name", "name-of-" + account);
    }
    return person.put("displayName", tickets.name(account)).put("active", true);
  }

  private static ObjectNode status(String name) {
    return Api.object()
        .put("id", Integer.toString(Tickets.STATUSES.indexOf(name) + 1))
        .put("name", name);
  }

  private ObjectNode comments(Issue issue, Ask ask) {
    int from = ask.number("startAt", 0);
    int max = Math.min(ask.number("maxResults", 50), pageMax);
    List<Issue.Note> newestFirst =
        issue.notes.stream()
            .sorted((a, b) -> Integer.compare(b.id(), a.id()))
            .skip(from)
            .limit(max)
            .toList();
    ObjectNode body =
        Api.object().put("startAt", from).put("maxResults", max).put("total", issue.notes.size());
    ArrayNode comments = body.putArray("comments");
    newestFirst.forEach(note -> comments.add(comment(note)));
    return body;
  }

  private ObjectNode comment(Issue.Note note) {
    ObjectNode body = Api.object().put("id", Integer.toString(note.id()));
    body.set("author", person(note.author()));
    body.put("created", created(note.at()));
    if (cloud) {
      body.set("body", AtlassianDocument.of(note.text()));
    } else {
      body.put("body", note.text());
    }
    return body;
  }

  private static String created(Instant at) {
    return TIME.format(at);
  }

  private Answer comment(Issue issue, JsonNode text) {
    Optional<String> written = cloud ? AtlassianDocument.text(text) : plain(text);
    if (written.isEmpty()) {
      return refusal(400, "Comment body is not valid!");
    }
    return new Answer(201, comment(tickets.note(issue.number, Tickets.GATE, written.get())));
  }

  private static Optional<String> plain(JsonNode text) {
    return text.isTextual() && !text.asText().isBlank()
        ? Optional.of(text.asText())
        : Optional.empty();
  }

  private Answer link(Issue issue, JsonNode body) {
    JsonNode object = body.path("object");
    if (!object.path("url").isTextual() || !object.path("title").isTextual()) {
      return refusal(400, "'title' and 'url' are required.");
    }
    RemoteLink link =
        new RemoteLink(
            body.path("globalId").asText(),
            object.path("url").asText(),
            object.path("title").asText(),
            body.path("relationship").asText(),
            object.path("status").path("resolved").asBoolean());
    boolean isNew = tickets.link(issue.number, link);
    return new Answer(
        isNew ? 201 : 200, Api.object().put("id", 10_000 + issue.links.size()).put("self", "-"));
  }

  private static ObjectNode transitions() {
    ObjectNode body = Api.object();
    ArrayNode all = body.putArray("transitions");
    for (String name : Tickets.STATUSES) {
      ObjectNode transition = all.addObject();
      transition.put("id", "2" + Tickets.STATUSES.indexOf(name)).put("name", "Go to " + name);
      transition.set("to", status(name));
    }
    return body;
  }

  private Answer transition(Issue issue, JsonNode body) {
    String id = body.path("transition").path("id").asText();
    Conflict now = conflict.getAndSet(Conflict.NONE);
    Optional<String> to =
        Tickets.STATUSES.stream()
            .filter(name -> id.equals("2" + Tickets.STATUSES.indexOf(name)))
            .findFirst();
    if (to.isEmpty()) {
      return refusal(400, "transition is not valid");
    }
    if (now != Conflict.LOST) {
      tickets.set(issue.number, Tickets.GATE, "status", to.get());
    }
    return now == Conflict.NONE
        ? new Answer(204, null)
        : refusal(409, "The issue is being changed by somebody else.");
  }

  static Answer refusal(int status, String message) {
    ObjectNode body = Api.object();
    body.putArray("errorMessages").add(message);
    body.putObject("errors");
    return new Answer(status, body);
  }
}
