package dev.sekisho.gate.tracker.system;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sekisho.gate.tracker.wire.Connection;
import dev.sekisho.gate.tracker.wire.TrackerErrors;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The statuses of a Redmine, whose histories know them only by number.
 *
 * @param names the name of each, by its id
 * @param closed the ids of those that close a ticket
 */
record RedmineStatuses(Map<String, String> names, Set<String> closed) {

  static RedmineStatuses read(Connection connection) {
    JsonNode all = connection.get(List.of("issue_statuses.json"), Map.of()).body();
    if (!all.path("issue_statuses").isArray()) {
      throw TrackerErrors.unreadable(connection.tracker(), "answered without its statuses");
    }
    Map<String, String> names = new HashMap<>();
    Set<String> closed = new HashSet<>();
    for (JsonNode status : all.path("issue_statuses")) {
      names.put(status.path("id").asText(), status.path("name").asText());
      if (status.path("is_closed").asBoolean()) {
        closed.add(status.path("id").asText());
      }
    }
    return new RedmineStatuses(names, closed);
  }

  /** The id and the name of a status. */
  Set<String> values(String id) {
    String name = names.getOrDefault(id, id);
    return name.isEmpty() ? Set.of() : Set.copyOf(List.of(id, name).stream().distinct().toList());
  }

  String id(Connection connection, String name) {
    return names.entrySet().stream()
        .filter(status -> status.getValue().equals(name))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseThrow(
            () ->
                TrackerErrors.of(
                    TrackerErrors.REFUSED,
                    connection.tracker(),
                    "has no status '" + name + "'; it has " + String.join(", ", sorted())));
  }

  private List<String> sorted() {
    return names.values().stream().sorted().toList();
  }
}
