package dev.sekisho.gate.tracker.system;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The names and ids under which a value of a field is known. */
final class Values {
  private static final List<String> NAMES = List.of("id", "name", "value", "key");

  private Values() {}

  /** Of a text, a number, an object that names itself, or a list of these; none of nothing. */
  static Set<String> of(JsonNode node) {
    Set<String> values = new HashSet<>();
    add(node, values);
    return values;
  }

  /** Of several texts, without those that are empty. */
  static Set<String> of(JsonNode first, JsonNode second) {
    Set<String> values = of(first);
    values.addAll(of(second));
    return values;
  }

  static Optional<String> text(JsonNode node) {
    return node.isValueNode() && !node.isNull() && !node.asText().isBlank()
        ? Optional.of(node.asText())
        : Optional.empty();
  }

  private static void add(JsonNode node, Set<String> values) {
    if (node.isArray()) {
      node.forEach(item -> add(item, values));
    } else if (node.isObject()) {
      NAMES.forEach(name -> text(node.path(name)).ifPresent(values::add));
    } else {
      text(node).ifPresent(values::add);
    }
  }
}
