package dev.sekisho.gate.rules.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sekisho.gate.fact.FactKind;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What an item of each list is like where a scenario does not say, so that a scenario says only
 * what it is about.
 */
record Items(Map<String, ObjectNode> byKind) {

  /** Says nothing of any item. */
  static final Items NONE = new Items(Map.of());

  private static final String TICKET_HISTORY = "ticket-history";

  Items {
    byKind = Map.copyOf(byKind);
  }

  /** The names that items can be described under. */
  static List<String> names() {
    return Stream.concat(
            FactKind.words().stream().filter(word -> Evidences.isList(FactKind.of(word))),
            Stream.of(TICKET_HISTORY))
        .toList();
  }

  /** The items of a list of {@code kind}, with what they leave out. */
  JsonNode complete(FactKind kind, JsonNode items) {
    JsonNode completed = complete(kind.word(), items);
    if (kind == FactKind.TICKETS) {
      completed.forEach(this::completeHistory);
    }
    return completed;
  }

  private void completeHistory(JsonNode ticket) {
    JsonNode history = ticket.get("history");
    if (!(ticket instanceof ObjectNode object) || history == null) {
      return;
    }
    JsonNode items = history.isArray() ? history : history.path(Evidences.ITEMS);
    ObjectNode whole = JsonNodeFactory.instance.objectNode();
    whole.put(Evidences.COMPLETE, true);
    if (history instanceof ObjectNode said) {
      whole.setAll(said);
    }
    whole.set(Evidences.ITEMS, complete(TICKET_HISTORY, items));
    object.set("history", whole);
  }

  private JsonNode complete(String name, JsonNode items) {
    ObjectNode usual = byKind.get(name);
    if (usual == null || !(items instanceof ArrayNode list)) {
      return items.deepCopy();
    }
    ArrayNode completed = JsonNodeFactory.instance.arrayNode();
    for (JsonNode item : list) {
      completed.add(item.isObject() ? Trees.merge(usual, item) : item);
    }
    return completed;
  }
}
