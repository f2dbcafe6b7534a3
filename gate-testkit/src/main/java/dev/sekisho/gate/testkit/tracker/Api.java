package dev.sekisho.gate.testkit.tracker;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a tracker answers. */
interface Api {
  JsonMapper MAPPER = new JsonMapper();

  /**
   * A request whose sender is known.
   *
   * @param path without its first slash
   */
  record Ask(String method, String path, Map<String, String> query, JsonNode body) {
    int number(String name, int otherwise) {
      return Integer.parseInt(query.getOrDefault(name, Integer.toString(otherwise)));
    }
  }

  /** An answer; without a body when that is null. */
  record Answer(int status, @Nullable JsonNode body) {
    static Answer ok(JsonNode body) {
      return new Answer(200, body);
    }
  }

  Answer answer(Ask ask);

  static ObjectNode object() {
    return MAPPER.createObjectNode();
  }
}
