package dev.sekisho.gate.rules.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sekisho.gate.fact.FactKind;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The short form of evidence, in which scenarios are pleasant to write: a list stands for the whole
 * of it, and a value for what is known. What is left out is filled in when a sheet is made of it.
 */
final class Evidences {
  static final String ITEMS = "items";
  static final String VALUE = "value";
  static final String UNKNOWN = "unknown";
  static final String SOURCE = "source";
  static final String AS_OF = "asOf";
  static final String COMPLETE = "complete";

  private static final Set<FactKind> VALUES =
      EnumSet.of(FactKind.DETAILS, FactKind.REPOSITORY, FactKind.WINDOW);
  private static final List<String> SPOKEN_OF_VALUES = List.of(VALUE, UNKNOWN, SOURCE, AS_OF);

  private Evidences() {}

  /** The kind of evidence of that name; empty for the other fields of a sheet. */
  static Optional<FactKind> kind(String name) {
    return FactKind.words().contains(name) ? Optional.of(FactKind.of(name)) : Optional.empty();
  }

  static boolean isList(FactKind kind) {
    return !VALUES.contains(kind);
  }

  /** The same with its items or its value by name. */
  static JsonNode spelledOut(FactKind kind, JsonNode shortly) {
    if (isList(kind)) {
      return shortly.isArray() ? object(ITEMS, shortly) : shortly;
    }
    boolean spelledOut =
        SPOKEN_OF_VALUES.stream().anyMatch(shortly::has) || !(shortly instanceof ObjectNode);
    return spelledOut ? shortly : object(VALUE, shortly);
  }

  /** Evidence in the form that sheets are read in. */
  static JsonNode whole(FactKind kind, JsonNode spelledOut, JsonNode sheetAsOf, Items items) {
    if (!(spelledOut instanceof ObjectNode said)) {
      return spelledOut;
    }
    ObjectNode whole = JsonNodeFactory.instance.objectNode();
    whole.put(SOURCE, "scenario");
    if (!said.has(UNKNOWN)) {
      if (!sheetAsOf.isMissingNode()) {
        whole.set(AS_OF, sheetAsOf);
      }
      if (isList(kind)) {
        whole.put(COMPLETE, true);
        whole.putArray(ITEMS);
      }
    }
    whole.setAll(said);
    if (whole.has(ITEMS)) {
      whole.set(ITEMS, items.complete(kind, whole.get(ITEMS)));
    }
    return whole;
  }

  private static ObjectNode object(String name, JsonNode value) {
    return JsonNodeFactory.instance.objectNode().set(name, value);
  }
}
