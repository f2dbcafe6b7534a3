package dev.sekisho.gate.workbench.policybot;

import static dev.sekisho.gate.workbench.policybot.Texts.quoted;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the predicates about changed files. */
final class FilePredicates {
  private FilePredicates() {}

  /** What is asked of the names of changed files, by one of the three predicates. */
  static Optional<Predicate> read(String key, Entry value) {
    boolean only = key.equals("only_changed_files");
    Map<String, Entry> fields = value.fields(only ? List.of("paths") : List.of("paths", "ignore"));
    List<String> paths = regexes(fields, "paths");
    List<String> ignored = regexes(fields, "ignore");
    List<Sketch.Edit> inside = files(Example.of(paths, ignored));
    List<Sketch.Edit> outside = files(Example.without(paths));
    return Optional.of(
        switch (key) {
          case "changed_files" ->
              Predicate.exact(key, folder -> some(paths, ignored), inside, outside);
          case "no_changed_files" ->
              Predicate.exact(key, folder -> some(paths, ignored).not(), outside, inside);
          default -> Predicate.exact(key, folder -> all(paths), inside, outside);
        });
  }

  private static Clause some(List<String> paths, List<String> ignored) {
    if (paths.isEmpty()) {
      return Clause.never();
    }
    String matching = "files.paths.matching( " + quoted(Regexes.inText(paths)) + " )";
    return Clause.word(
        ignored.isEmpty()
            ? matching + ".any"
            : matching + ".except( " + quoted(Regexes.inText(ignored)) + " ).any");
  }

  private static Clause all(List<String> paths) {
    if (paths.isEmpty()) {
      return Clause.never();
    }
    return Clause.all(
        List.of(
            Clause.word("files.paths.any"),
            Clause.word("files.paths.except( " + quoted(Regexes.inText(paths)) + " ).any").not()));
  }

  private static List<String> regexes(Map<String, Entry> fields, String name) {
    List<String> regexes = new ArrayList<>();
    if (fields.containsKey(name)) {
      fields.get(name).items().forEach(item -> Regexes.read(item).ifPresent(regexes::add));
    }
    return regexes;
  }

  private static List<Sketch.Edit> files(Optional<String> path) {
    return path
        .filter(p -> !p.isBlank())
        .<Sketch.Edit>map(p -> sketch -> sketch.files(List.of(p)))
        .stream()
        .toList();
  }
}
