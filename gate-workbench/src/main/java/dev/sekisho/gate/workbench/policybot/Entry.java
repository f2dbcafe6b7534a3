package dev.sekisho.gate.workbench.policybot;

import com.fasterxml.jackson.databind.JsonNode;
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
 * A part of a policy while it is read. What is wrong is noted, and reading goes on beside it.
 *
 * @param path the way to it from the root, for example {@code $.approval_rules[0]}
 */
record Entry(Document document, String path, JsonNode node, Problems problems) {

  /** Items of one list. */
  static final int ITEMS_MAX = 1_000;

  private static final Pattern PLAIN = Pattern.compile("[A-Za-z_][A-Za-z0-9_-]*");

  static Entry root(Document document, Problems problems) {
    return new Entry(document, "$", document.root(), problems);
  }

  Place place() {
    return document.place(path);
  }

  /** Whether nothing is said: neither the field nor a value. */
  boolean isAbsent() {
    return node.isMissingNode() || node.isNull();
  }

  /** A field; absent when it is not there. */
  Entry at(String name) {
    return new Entry(document, path + step(name), node.path(name), problems);
  }

  /** The fields in their order, each of which must be known; none where nothing is said. */
  Map<String, Entry> fields(List<String> known) {
    Map<String, Entry> fields = new LinkedHashMap<>();
    if (isAbsent()) {
      return fields;
    }
    if (!node.isObject()) {
      wrong("names and values are expected here", "Write 'name: value', one a line");
      return fields;
    }
    node.fieldNames()
        .forEachRemaining(
            name -> {
              if (known.contains(name)) {
                fields.put(name, at(name));
              } else {
                at(name).unknown("policy-bot knows no '" + name + "' here", known);
              }
            });
    return fields;
  }

  /** The items of a list; none where nothing is said. */
  List<Entry> items() {
    if (isAbsent()) {
      return List.of();
    }
    if (!node.isArray()) {
      wrong("a list is expected here", "Begin each item with '- '");
      return List.of();
    }
    if (node.size() > ITEMS_MAX) {
      wrong(
          ImportErrors.LIMIT,
          "this list has " + node.size() + " items; at most " + ITEMS_MAX + " are read",
          "Make several policies of it");
      return List.of();
    }
    List<Entry> items = new ArrayList<>();
    for (int i = 0; i < node.size(); i++) {
      items.add(new Entry(document, path + "[" + i + "]", node.get(i), problems));
    }
    return items;
  }

  /** The texts of a list; what is none is noted and left out. */
  List<String> texts() {
    return items().stream().flatMap(item -> item.text().stream()).toList();
  }

  /** A text that is not empty; a number counts as one, as YAML takes a name like {@code 007}. */
  Optional<String> text() {
    if (node.isTextual() && !node.textValue().isEmpty()) {
      return Optional.of(node.textValue());
    }
    if (node.isIntegralNumber()) {
      return Optional.of(node.asText());
    }
    wrong("a text is expected here", "Write a text");
    return Optional.empty();
  }

  /** True or false; what is not said is {@code otherwise}. */
  boolean flag(boolean otherwise) {
    if (isAbsent()) {
      return otherwise;
    }
    if (!node.isBoolean()) {
      wrong("true or false is expected here", "Write true or false, without quotes");
    }
    return node.booleanValue();
  }

  /** A whole number; 0 where nothing is said. */
  int number() {
    if (isAbsent()) {
      return 0;
    }
    if (!node.isIntegralNumber() || !node.canConvertToInt()) {
      wrong("a whole number is expected here", "Write a number, without quotes");
      return 0;
    }
    return node.intValue();
  }

  void wrong(String what, String fix) {
    wrong(ImportErrors.FORM, what, fix);
  }

  void unknown(String what, List<String> known) {
    problems.add(
        new Problem(
            ImportErrors.UNKNOWN,
            place(),
            what,
            known,
            "Correct the spelling, or take it out: what is not understood is not carried over"));
  }

  void wrong(ErrorId id, String what, String fix) {
    problems.add(Problem.of(id, place(), what, fix));
  }

  private static String step(String name) {
    return PLAIN.matcher(name).matches() ? "." + name : "['" + name + "']";
  }
}
