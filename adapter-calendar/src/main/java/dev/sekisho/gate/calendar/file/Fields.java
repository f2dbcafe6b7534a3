package dev.sekisho.gate.calendar.file;

import dev.sekisho.gate.problem.Place;
import dev.sekisho.gate.problem.Problem;
import dev.sekisho.gate.problem.Problems;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The values by name of one place of the file. What is wrong is noted, and reading goes on with
 * something else in its place, so that all of it is told at once.
 */
final class Fields {
  private final Node.Mapping mapping;
  private final Problems problems;

  private Fields(Node.Mapping mapping, Problems problems) {
    this.mapping = mapping;
    this.problems = problems;
  }

  /** The values of a node that are called by one of {@code known}; the node is nothing else. */
  static Fields of(Node node, Problems problems, String... known) {
    Fields fields = of(node, problems);
    List<String> names = List.of(known);
    fields
        .mapping
        .entries()
        .forEach(
            (name, entry) -> {
              if (!names.contains(name)) {
                problems.add(
                    FileErrors.unknownName(entry.named(), name, names.stream().sorted().toList()));
              }
            });
    return fields;
  }

  /** The values of a node, whatever they are called. */
  static Fields of(Node node, Problems problems) {
    if (node instanceof Node.Mapping mapping) {
      return new Fields(mapping, problems);
    }
    problems.add(FileErrors.form(node.place(), "Here come names with values, not " + node.kind()));
    return new Fields(new Node.Mapping(node.place(), Map.of()), problems);
  }

  Problems problems() {
    return problems;
  }

  Place place() {
    return mapping.place();
  }

  boolean has(String name) {
    return mapping.entries().containsKey(name);
  }

  /** The place of a value, or of all of them when it is not there. */
  Place place(String name) {
    return node(name).map(Node::place).orElse(mapping.place());
  }

  Optional<Node> node(String name) {
    return Optional.ofNullable(mapping.entries().get(name)).map(Node.Entry::value);
  }

  /** Every value under its name. */
  Map<String, Node> all() {
    Map<String, Node> all = new LinkedHashMap<>();
    mapping.entries().forEach((name, entry) -> all.put(name, entry.value()));
    return all;
  }

  /** Where a name is written. */
  Place named(String name) {
    return Optional.ofNullable(mapping.entries().get(name))
        .map(Node.Entry::named)
        .orElse(mapping.place());
  }

  Optional<String> text(String name) {
    return node(name).flatMap(this::text);
  }

  /** A text that has to be there; the empty one, and a problem, when it is not. */
  String required(String name) {
    if (!has(name)) {
      problems.add(FileErrors.missing(place(), name));
      return "";
    }
    return text(name).orElse("");
  }

  private Optional<String> text(Node node) {
    if (node instanceof Node.Scalar scalar && !scalar.text().isBlank()) {
      return Optional.of(scalar.text().strip());
    }
    problems.add(
        FileErrors.form(
            node.place(),
            node instanceof Node.Scalar
                ? "Here comes a text, and there is none"
                : "Here comes a text, not " + node.kind()));
    return Optional.empty();
  }

  /** The items of a list; a single value is a list of one. */
  List<Node> items(String name) {
    return node(name)
        .map(node -> node instanceof Node.Sequence list ? list.items() : List.of(node))
        .orElse(List.of());
  }

  /** The values of a list; those that can not be read are problems. */
  <T> List<T> each(String name, Reading<T> reading) {
    List<T> values = new ArrayList<>();
    for (Node item : items(name)) {
      text(item).flatMap(text -> read(item.place(), text, reading)).ifPresent(values::add);
    }
    return values;
  }

  /** A value; empty, and a problem, when it can not be read. */
  <T> Optional<T> value(String name, Reading<T> reading) {
    return node(name)
        .flatMap(node -> text(node).flatMap(text -> read(node.place(), text, reading)));
  }

  /** A value out of a text. */
  <T> Optional<T> read(Place at, String text, Reading<T> reading) {
    try {
      return Optional.of(reading.parse().apply(text));
    } catch (RuntimeException e) {
      problems.add(
          FileErrors.value(at, "'" + text + "' is not understood", reading.known(), reading.fix()));
      return Optional.empty();
    }
  }

  void problem(Problem problem) {
    problems.add(problem);
  }
}
