package dev.sekisho.gate.testkit.github.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Says in JSON Schema what OpenAPI 3.0 says in its own way, and what GitHub means: {@code nullable}
 * is the type {@code null}, and an address that is not known is an empty text.
 */
final class Dialect {
  private static final String ADDRESS = "^$|^[a-z]+://[^ {}]+$";

  private Dialect() {}

  /** Rewrites a tree in place. */
  static void rewrite(JsonNode node) {
    node.forEach(Dialect::rewrite);
    if (!(node instanceof ObjectNode schema)) {
      return;
    }
    if (schema.path("format").asText().equals("uri")) {
      schema.remove("format");
      schema.put("pattern", ADDRESS);
    }
    if (schema.path("nullable").asBoolean(false)) {
      schema.remove("nullable");
      nullable(schema);
    }
  }

  private static void nullable(ObjectNode schema) {
    if (schema.path("type").isTextual()) {
      String type = schema.path("type").asText();
      schema.putArray("type").add(type).add("null");
      if (schema.path("enum") instanceof ArrayNode words) {
        words.addNull();
      }
      return;
    }
    ObjectNode nothing = JsonNodeFactory.instance.objectNode().put("type", "null");
    for (String choice : new String[] {"anyOf", "oneOf"}) {
      if (schema.path(choice) instanceof ArrayNode choices) {
        choices.add(nothing);
        return;
      }
    }
    ObjectNode whole = schema.deepCopy();
    schema.removeAll();
    schema.putArray("anyOf").add(whole).add(nothing);
  }
}
