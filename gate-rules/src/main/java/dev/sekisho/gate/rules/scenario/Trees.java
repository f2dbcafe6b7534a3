package dev.sekisho.gate.rules.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Merges trees: fields by name; whatever is not two objects is replaced. */
final class Trees {
  private Trees() {}

  /** {@code base} with what {@code change} says otherwise; neither is touched. */
  static JsonNode merge(JsonNode base, JsonNode change) {
    if (!(base instanceof ObjectNode known && change instanceof ObjectNode said)) {
      return change.deepCopy();
    }
    ObjectNode merged = known.deepCopy();
    said.properties()
        .forEach(
            field -> {
              JsonNode before = known.get(field.getKey());
              merged.set(
                  field.getKey(),
                  before == null ? field.getValue().deepCopy() : merge(before, field.getValue()));
            });
    return merged;
  }
}
