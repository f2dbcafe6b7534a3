package dev.sekisho.gate.tracker.system;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sekisho.gate.fact.TicketKey;
import dev.sekisho.gate.tracker.approval.Entry;
import dev.sekisho.gate.tracker.approval.FieldChange;
import dev.sekisho.gate.tracker.wire.Connection;
import dev.sekisho.gate.tracker.wire.Reply;
import dev.sekisho.gate.tracker.wire.TrackerErrors;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the whole history of a ticket of Jira, oldest first. Thread-safe. */
final class JiraHistory {

  /** Entries of a history that are read; a longer one counts as cut. */
  static final int ENTRIES_MAX = 2_000;

  private static final int PAGE = 100;

  private final Connection connection;
  private final JiraDialect dialect;
  private final String approving;
  private final JiraFields fields;

  /**
   * A reader.
   *
   * @param approving the id of the field that approves
   */
  JiraHistory(Connection connection, JiraDialect dialect, String approving) {
    this.connection = connection;
    this.dialect = dialect;
    this.approving = approving;
    this.fields = new JiraFields(connection, dialect, approving);
  }

  /** What was read. */
  record Changes(List<Entry> entries, boolean complete) {}

  /** One entry with the number by which entries of one moment are put in order. */
  private record Numbered(long id, Entry entry) {}

  Changes of(TicketKey key, JsonNode issue) {
    List<Numbered> read = new ArrayList<>();
    String name = fields.approvingName();
    boolean complete =
        dialect.pagesHistory()
            ? readPages(key, name, read)
            : readAll(issue.path("changelog"), name, read);
    List<Entry> entries =
        read.stream()
            .sorted(
                Comparator.comparing((Numbered n) -> n.entry().at())
                    .thenComparingLong(Numbered::id))
            .map(Numbered::entry)
            .toList();
    return new Changes(entries, complete);
  }

  private boolean readAll(JsonNode changelog, String name, List<Numbered> read) {
    JsonNode histories = changelog.path("histories");
    if (!histories.isArray()) {
      throw TrackerErrors.unreadable(connection.tracker(), "answered without the history");
    }
    histories.forEach(history -> read.add(entry(history, name)));
    return read.size() >= changelog.path("total").asInt();
  }

  private boolean readPages(TicketKey key, String name, List<Numbered> read) {
    boolean last = false;
    while (!last && read.size() < ENTRIES_MAX) {
      Reply page =
          connection.get(
              dialect.path("issue", key.value(), "changelog"),
              Map.of(
                  "startAt", Integer.toString(read.size()), "maxResults", Integer.toString(PAGE)));
      JsonNode values = page.body().path("values");
      if (!values.isArray()) {
        throw TrackerErrors.unreadable(connection.tracker(), "answered without the history");
      }
      values.forEach(history -> read.add(entry(history, name)));
      last = page.body().path("isLast").asBoolean(values.isEmpty());
      if (values.isEmpty() && !last) {
        return false;
      }
    }
    return last;
  }

  private Numbered entry(JsonNode history, String approvingName) {
    List<FieldChange> changes = new ArrayList<>();
    for (JsonNode item : history.path("items")) {
      changes.add(
          new FieldChange(
              field(item, approvingName),
              Values.of(item.path("from"), item.path("fromString")),
              Values.of(item.path("to"), item.path("toString"))));
    }
    String account = dialect.account(history.path("author")).orElse("unknown");
    return new Numbered(
        history.path("id").asLong(),
        new Entry(account, Times.jira(connection.tracker(), history.path("created")), changes));
  }

  /** By the id where there is one: names of custom fields are chosen by people. */
  private Set<String> field(JsonNode item, String approvingName) {
    Optional<String> id = Values.text(item.path("fieldId"));
    if (id.isPresent()) {
      return Set.of(id.get());
    }
    String name = item.path("field").asText();
    boolean custom = item.path("fieldtype").asText().equals("custom");
    if (!custom) {
      return name.startsWith("customfield_") ? Set.of() : Set.of(name);
    }
    return name.equals(approvingName) ? Set.of(approving) : Set.of();
  }
}
