package dev.sekisho.gate.rules.scenario;

import dev.sekisho.gate.json.Document;
import dev.sekisho.gate.problem.ErrorId;
import dev.sekisho.gate.problem.GateException;
import dev.sekisho.gate.problem.Place;
import dev.sekisho.gate.problem.Problem;
import dev.sekisho.gate.problem.Problems;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The files of scenarios in a folder of rules, and the file of fixtures that they share. */
record ScenarioFiles(Path folder, Problems problems) {

  /** Files of scenarios in one folder. */
  static final int FILES_MAX = 300;

  private static final String FIXTURES = "fixtures.yaml";
  private static final String ENDING = ".scenarios.yaml";
  private static final int DEPTH_MAX = 8;

  /** The shared fixtures; none when there is no such file. */
  Fixtures fixtures() {
    Path file = folder.resolve(FIXTURES);
    return Files.exists(file)
        ? open(file).map(Fixtures::read).orElseGet(Fixtures::none)
        : Fixtures.none();
  }

  /** The files of scenarios, in the order of their paths. */
  List<Path> scenarios() {
    if (!Files.isDirectory(folder)) {
      note(
          ScenarioErrors.UNREADABLE,
          folder.toString(),
          "this is not a folder",
          "Name the folder of the rules");
      return List.of();
    }
    try (Stream<Path> found = Files.walk(folder, DEPTH_MAX)) {
      List<Path> files =
          found
              .filter(path -> path.toString().endsWith(ENDING))
              .filter(Files::isRegularFile)
              .sorted()
              .limit(FILES_MAX + 1L)
              .toList();
      if (files.size() > FILES_MAX) {
        note(
            ScenarioErrors.LIMIT,
            folder.toString(),
            "the folder holds more than " + FILES_MAX + " files of scenarios",
            "Put several scenarios into one file");
        return List.of();
      }
      return files;
    } catch (IOException e) {
      note(
          ScenarioErrors.UNREADABLE,
          folder.toString(),
          "it can not be read: " + e.getMessage(),
          "Check that it exists and that this user may read it");
      return List.of();
    }
  }

  /** The whole of a file; empty, with the problems noted, when it can not be read. */
  Optional<Part> open(Path file) {
    String name = folder.relativize(file).toString().replace('\\', '/');
    try (InputStream in = Files.newInputStream(file)) {
      return Optional.of(Part.root(Document.yaml(in, name), problems));
    } catch (GateException e) {
      e.problems().forEach(problems::add);
    } catch (IOException e) {
      note(
          ScenarioErrors.UNREADABLE,
          name,
          "it can not be read: " + e.getMessage(),
          "Check that it exists and that this user may read it");
    }
    return Optional.empty();
  }

  /** Texts in memory, read, by their path; what is wrong with one is noted. */
  static Map<String, Part> parts(Map<String, String> texts, Problems problems) {
    Map<String, Part> parts = new TreeMap<>();
    texts.forEach(
        (path, text) -> {
          try {
            parts.put(path, Part.root(Document.yaml(text, path), problems));
          } catch (GateException e) {
            e.problems().forEach(problems::add);
          }
        });
    return parts;
  }

  /** The fixtures among texts in memory. */
  static Fixtures fixtures(Map<String, Part> parts) {
    return Optional.ofNullable(parts.get(FIXTURES)).map(Fixtures::read).orElseGet(Fixtures::none);
  }

  /** The scenarios among texts in memory. */
  static List<Part> scenarios(Map<String, Part> parts) {
    return parts.entrySet().stream()
        .filter(part -> part.getKey().endsWith(ENDING))
        .map(Map.Entry::getValue)
        .toList();
  }

  private void note(ErrorId id, String file, String what, String fix) {
    problems.add(Problem.of(id, Place.of(file), what, fix));
  }
}
