package dev.sekisho.gate.rules.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sekisho.gate.json.Document;
import dev.sekisho.gate.problem.ErrorId;
import dev.sekisho.gate.problem.Place;
import dev.sekisho.gate.problem.Problem;
import dev.sekisho.gate.problem.Problems;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A part of a document while it is read. What notes a problem answers with empty, so that reading
 * goes on beside it.
 *
 * @param path the way to it from the root, for example {@code $.scenarios[0]}
 */
record Part(Document document, String path, JsonNode node, Problems problems) {
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z_][A-Za-z0-9_-]*");

  static Part root(Document document, Problems problems) {
    return new Part(document, "$", document.root(), problems);
  }

  /** Where it begins. */
  Place place() {
    Place at = document.place(path);
    return new Place(at.file(), at.line(), at.column(), Optional.empty(), at.text());
  }

  Optional<Part> field(String name) {
    JsonNode value = node.get(name);
    return value == null ? Optional.empty() : Optional.of(part(step(name), value));
  }

  /** The field, which has to be there. */
  Optional<Part> required(String name, String fix) {
    Optional<Part> field = field(name);
    if (field.isEmpty()) {
      form("'" + name + "' is missing", fix);
    }
    return field;
  }

  Optional<String> text() {
    if (node.isTextual() && !node.textValue().isBlank()) {
      return Optional.of(node.textValue().strip());
    }
    form("a text is expected here", "Write a text");
    return Optional.empty();
  }

  Optional<ObjectNode> object() {
    if (node instanceof ObjectNode object) {
      return Optional.of(object);
    }
    form("names and values are expected here", "Write 'name: value', one a line");
    return Optional.empty();
  }

  List<Part> items() {
    if (!node.isArray()) {
      form("a list is expected here", "Begin each item with '- '");
      return List.of();
    }
    List<Part> items = new ArrayList<>();
    for (int i = 0; i < node.size(); i++) {
      items.add(part("[" + i + "]", node.get(i)));
    }
    return items;
  }

  /** The fields by name, in their order. */
  Map<String, Part> fields() {
    Map<String, Part> fields = new LinkedHashMap<>();
    object()
        .ifPresent(
            object ->
                object
                    .properties()
                    .forEach(
                        field ->
                            fields.put(
                                field.getKey(), part(step(field.getKey()), field.getValue()))));
    return fields;
  }

  /** Notes every field that has none of these names. */
  void refuseFieldsBeside(List<String> known) {
    fields()
        .forEach(
            (name, field) -> {
              if (!known.contains(name)) {
                field.wrong(
                    ScenarioErrors.FORM,
                    "there is no '" + name + "' here",
                    known,
                    "Correct the spelling, or remove it");
              }
            });
  }

  void form(String what, String fix) {
    wrong(ScenarioErrors.FORM, what, List.of(), fix);
  }

  void wrong(ErrorId id, String what, List<String> known, String fix) {
    problems.add(new Problem(id, place(), what, known, fix));
  }

  private static String step(String name) {
    return PLAIN.matcher(name).matches() ? "." + name : "['" + name + "']";
  }

  private Part part(String step, JsonNode value) {
    return new Part(document, path + step, value, problems);
  }
}
