package dev.sekisho.gate.tracker.system;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sekisho.gate.tracker.approval.Entry;
import dev.sekisho.gate.tracker.approval.FieldChange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Reads the journals of a ticket of Redmine, oldest first. */
record RedmineHistory(String tracker, RedmineStatuses statuses) {

  List<Entry> of(JsonNode journals) {
    List<Numbered> read = new ArrayList<>();
    for (JsonNode journal : journals) {
      List<FieldChange> changes = new ArrayList<>();
      for (JsonNode detail : journal.path("details")) {
        changes.add(change(detail));
      }
      String account = Values.text(journal.path("user").path("id")).orElse("unknown");
      read.add(
          new Numbered(
              journal.path("id").asLong(),
              new Entry(account, Times.redmine(tracker, journal.path("created_on")), changes)));
    }
    return read.stream()
        .sorted(
            Comparator.comparing((Numbered n) -> n.entry().at()).thenComparingLong(Numbered::id))
        .map(Numbered::entry)
        .toList();
  }

  private record Numbered(long id, Entry entry) {}

  private FieldChange change(JsonNode detail) {
    String name = detail.path("name").asText();
    boolean attribute = detail.path("property").asText().equals("attr");
    if (attribute && name.equals("status_id")) {
      return new FieldChange(
          Set.of("status"),
          statuses.values(detail.path("old_value").asText()),
          statuses.values(detail.path("new_value").asText()));
    }
    boolean known = attribute || detail.path("property").asText().equals("cf");
    return new FieldChange(
        known ? Set.of(name) : Set.of(),
        Values.of(detail.path("old_value")),
        Values.of(detail.path("new_value")));
  }
}
