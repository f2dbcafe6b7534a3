package dev.sekisho.gate.json;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Supplier;

/** The definitions that the parts of one schema share. Not thread-safe. */
final class Schemas {
  private final ObjectNode definitions = JsonNodeFactory.instance.objectNode();

  static ObjectNode node() {
    return JsonNodeFactory.instance.objectNode();
  }

  static ObjectNode typed(String type) {
    return node().put("type", type);
  }

  /** A reference to the definition of that name, which is made when it is first asked for. */
  ObjectNode define(String name, Supplier<ObjectNode> definition) {
    if (!definitions.has(name)) {
      definitions.putObject(name);
      definitions.set(name, definition.get());
    }
    return node().put("$ref", "#/$defs/" + name);
  }

  ObjectNode definitions() {
    return definitions;
  }
}
