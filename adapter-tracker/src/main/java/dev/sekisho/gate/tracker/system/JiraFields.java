package dev.sekisho.gate.tracker.system;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sekisho.gate.tracker.wire.Connection;
import dev.sekisho.gate.tracker.wire.TrackerErrors;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Knows the name of the approving field. The history of a Jira Server names custom fields and does
 * not say their ids, and names are not unique there. Thread-safe.
 */
final class JiraFields {
  private final Connection connection;
  private final JiraDialect dialect;
  private final String approving;
  private volatile @Nullable String known;

  JiraFields(Connection connection, JiraDialect dialect, String approving) {
    this.connection = connection;
    this.dialect = dialect;
    this.approving = approving;
  }

  /** The name in histories; asked for once. Throws when another field has it as well. */
  String approvingName() {
    if (dialect.pagesHistory() || !approving.startsWith("customfield_")) {
      return approving;
    }
    String name = known;
    if (name == null) {
      name = ask();
      known = name;
    }
    return name;
  }

  private String ask() {
    JsonNode fields = connection.get(dialect.path("field"), Map.of()).body();
    List<String> ids = new ArrayList<>();
    String name = "";
    for (JsonNode field : fields) {
      if (field.path("id").asText().equals(approving)) {
        name = field.path("name").asText();
      }
    }
    for (JsonNode field : fields) {
      if (field.path("name").asText().equals(name)) {
        ids.add(field.path("id").asText());
      }
    }
    if (ids.size() != 1) {
      throw TrackerErrors.unreadable(
          connection.tracker(),
          ids.isEmpty()
              ? "has no field " + approving
              : "has several fields of the name of " + approving + ": " + String.join(", ", ids));
    }
    return name;
  }
}
