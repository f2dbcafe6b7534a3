package dev.sekisho.gate.json;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sekisho.gate.problem.ErrorId;
import dev.sekisho.gate.problem.Problem;
import dev.sekisho.gate.problem.Problems;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One value of a document while it is read, and where to say that something is wrong with it. What
 * says so answers with empty, so that reading goes on beside it.
 */
record Cursor(JsonNode node, Path path, Places places, Problems problems) {

  /** Characters of a value, and of a whole sentence about one, that are shown. */
  private static final int VALUE_SHOWN_MAX = 20;

  private static final int SENTENCE_MAX = 300;

  static Cursor root(JsonNode node, Places places, Problems problems) {
    return new Cursor(node, Path.ROOT, places, problems);
  }

  /** The value of a field; empty when the object has none of that name. */
  Optional<Cursor> field(String name) {
    JsonNode value = node.get(name);
    return value == null
        ? Optional.empty()
        : Optional.of(new Cursor(value, path.field(name), places, problems));
  }

  Cursor item(int index) {
    return new Cursor(node.get(index), path.item(index), places, problems);
  }

  /** Notes every field that has none of these names, which are told in their order. */
  void refuseFieldsBeside(Set<String> known, String of) {
    node.fieldNames()
        .forEachRemaining(
            name -> {
              if (!known.contains(name)) {
                problems.add(
                    new Problem(
                        JsonErrors.UNKNOWN_FIELD,
                        places.ofName(path.field(name).toString()),
                        Shown.text(of + " has no field '" + name + "'", SENTENCE_MAX),
                        List.copyOf(known),
                        "Correct the spelling, or remove the field"));
              }
            });
  }

  <T> Optional<T> wrongType(String expected, String fix) {
    return wrong(JsonErrors.TYPE, expected + " is expected here, not " + what(), List.of(), fix);
  }

  <T> Optional<T> missing(String name, String description) {
    return wrong(
        JsonErrors.MISSING_FIELD,
        "the field '" + name + "' is missing",
        List.of(),
        "Add the field '" + name + "': " + description);
  }

  <T> Optional<T> unknownWord(String word, String of, List<String> known) {
    return wrong(
        JsonErrors.UNKNOWN_WORD,
        "'" + word + "' is no " + of,
        known,
        "Write one of the known words, as it is spelt there");
  }

  <T> Optional<T> badValue(String what, String fix) {
    return wrong(JsonErrors.VALUE, what, List.of(), fix);
  }

  <T> Optional<T> wrong(ErrorId id, String what, List<String> known, String fix) {
    String said = Shown.text(what, SENTENCE_MAX);
    problems.add(new Problem(id, places.ofValue(path.toString()), said, known, fix));
    return Optional.empty();
  }

  /** The value in a few words. */
  String what() {
    return switch (node.getNodeType()) {
      case STRING -> "a text";
      case NUMBER -> "the number " + Shown.text(node.asText(), VALUE_SHOWN_MAX);
      case BOOLEAN -> node.asText();
      case ARRAY -> "a list";
      case OBJECT -> "an object";
      default -> "null";
    };
  }
}
