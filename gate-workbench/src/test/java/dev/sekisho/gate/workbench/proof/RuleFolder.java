package dev.sekisho.gate.workbench.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** A copy of the rules of these tests, to be edited. */
record RuleFolder(Path path) {
  static final Path ORIGINAL = Path.of("src/test/resources/proof");
  static final String RULES = "greeting/greeting.drl";
  static final String SCENARIOS = "greeting/greeting.scenarios.yaml";

  /** Copies the rules to {@code path}. */
  static RuleFolder at(Path path) {
    try (Stream<Path> files = Files.walk(ORIGINAL)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = path.resolve(ORIGINAL.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new RuleFolder(path);
  }

  /** Replaces a part of a file that is there once. */
  RuleFolder edit(String file, String part, String by) {
    try {
      Path edited = path.resolve(file);
      String text = Files.readString(edited);
      int at = text.indexOf(part);
      if (at < 0 || text.indexOf(part, at + 1) >= 0) {
        throw new IllegalArgumentException(part + " is not there once");
      }
      Files.writeString(edited, text.replace(part, by));
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Removes the scenario of that name. */
  RuleFolder withoutScenario(String name) {
    try {
      Path edited = path.resolve(SCENARIOS);
      String text = Files.readString(edited);
      String without = text.replaceFirst("(?s)  - name: " + name + "\n.*?(\n\n|$)", "");
      if (without.equals(text)) {
        throw new IllegalArgumentException("there is no scenario " + name);
      }
      Files.writeString(edited, without);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Proof prove() {
    return Prover.prove(path, false, Progress.NONE);
  }

  Proof mutate() {
    return Prover.prove(path, true, Progress.NONE);
  }
}
