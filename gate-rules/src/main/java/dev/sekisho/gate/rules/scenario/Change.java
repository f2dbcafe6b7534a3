package dev.sekisho.gate.rules.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sekisho.gate.fact.FactKind;
import java.util.List;
import java.util.Optional;

/**
 * Changes a fixture: fields are merged, and a list is replaced by a list, or edited with {@code
 * add}, {@code first} and {@code last}.
 */
final class Change {
  private static final String QUESTION = "question";
  private static final String ADD = "add";
  private static final String FIRST = "first";
  private static final String LAST = "last";
  private static final List<String> OF_A_LIST =
      List.of(
          ADD,
          FIRST,
          LAST,
          Evidences.ITEMS,
          Evidences.COMPLETE,
          Evidences.UNKNOWN,
          Evidences.SOURCE,
          Evidences.AS_OF);

  private Change() {}

  /** {@code fixture}, with its evidence spelled out, as {@code change} makes it. */
  static ObjectNode apply(ObjectNode fixture, Part change) {
    ObjectNode changed = fixture.deepCopy();
    change
        .fields()
        .forEach(
            (name, part) -> {
              JsonNode before = changed.path(name);
              changed.set(name, field(name, before, part));
            });
    return changed;
  }

  private static JsonNode field(String name, JsonNode before, Part change) {
    Optional<FactKind> kind = Evidences.kind(name);
    if (kind.isPresent()) {
      return evidence(kind.get(), before, change);
    }
    boolean otherQuestion =
        name.equals(QUESTION)
            && change.fields().keySet().stream().noneMatch(question -> before.has(question));
    return otherQuestion ? change.node().deepCopy() : Trees.merge(before, change.node());
  }

  private static JsonNode evidence(FactKind kind, JsonNode before, Part change) {
    JsonNode said = Evidences.spelledOut(kind, change.node());
    if (!(said instanceof ObjectNode object)) {
      change.form(
          "this is no evidence of " + kind.word(),
          Evidences.isList(kind)
              ? "Write a list, or an edit of one, for example 'last: { ... }'"
              : "Write its fields, or 'unknown: why'");
      return before;
    }
    ObjectNode known = before instanceof ObjectNode there ? there.deepCopy() : empty();
    if (object.has(Evidences.UNKNOWN)) {
      known.retain(Evidences.SOURCE);
      known.setAll(object);
      return known;
    }
    known.remove(Evidences.UNKNOWN);
    return Evidences.isList(kind) ? list(known, object, change) : Trees.merge(known, object);
  }

  private static JsonNode list(ObjectNode known, ObjectNode said, Part change) {
    if (change.node().isObject()) {
      change.refuseFieldsBeside(OF_A_LIST);
    }
    ObjectNode plain = said.deepCopy().without(List.of(ADD, FIRST, LAST));
    JsonNode merged = Trees.merge(known, plain);
    if (!(merged.path(Evidences.ITEMS) instanceof ArrayNode)) {
      ((ObjectNode) merged).putArray(Evidences.ITEMS);
    }
    ArrayNode items = (ArrayNode) merged.get(Evidences.ITEMS);
    edit(items, 0, FIRST, change);
    edit(items, items.size() - 1, LAST, change);
    JsonNode more = said.path(ADD);
    if (more.isArray()) {
      items.addAll((ArrayNode) more.deepCopy());
    } else if (!more.isMissingNode()) {
      items.add(more.deepCopy());
    }
    return merged;
  }

  private static void edit(ArrayNode items, int index, String which, Part change) {
    Optional<Part> edit = change.field(which);
    if (edit.isEmpty()) {
      return;
    }
    if (items.isEmpty()) {
      edit.get()
          .wrong(
              ScenarioErrors.CHANGE,
              "there is no " + which + " item to change; the list is empty",
              List.of(),
              "Write 'add:' to put an item there");
      return;
    }
    items.set(index, Trees.merge(items.get(index), edit.get().node()));
  }

  private static ObjectNode empty() {
    return JsonNodeFactory.instance.objectNode();
  }
}
