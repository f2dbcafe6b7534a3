package dev.sekisho.gate.cli;

import dev.sekisho.gate.fact.FactSheet;
import dev.sekisho.gate.json.Document;
import dev.sekisho.gate.json.FactSheetJson;
import dev.sekisho.gate.problem.GateException;
import dev.sekisho.gate.problem.Place;
import dev.sekisho.gate.problem.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Where the facts of one pull request are read from: a file, or standard input. */
final class FactsFile {
  private static final String STANDARD_INPUT = "-";

  private final String name;
  private final InputStream in;

  /**
   * Names what will be read.
   *
   * @param name a file, or {@code -} for {@code in}
   */
  FactsFile(String name, InputStream in) {
    this.name = name;
    this.in = in;
  }

  /**
   * Reads the facts: YAML from a file whose name says so, and JSON from everything else.
   *
   * @throws GateException with everything that is wrong with them
   */
  FactSheet read() {
    if (name.equals(STANDARD_INPUT)) {
      return parse(in, "standard input");
    }
    Path path = Path.of(name);
    if (!Files.exists(path)) {
      throw unreadable("there is no such file", "Check its name; it is looked for from here");
    }
    if (Files.isDirectory(path)) {
      throw unreadable("this is a folder", "Name the file with the facts in it");
    }
    try (InputStream stream = Files.newInputStream(path)) {
      return parse(stream, name);
    } catch (IOException e) {
      throw unreadable("it can not be read: " + e.getMessage(), "Check that this user may read it");
    }
  }

  private FactSheet parse(InputStream stream, String shown) {
    try {
      return FactSheetJson.read(
          isYaml() ? Document.yaml(stream, shown) : Document.json(stream, shown));
    } catch (UncheckedIOException e) {
      throw unreadable("it can not be read: " + e.getMessage(), "Check what stands behind it");
    }
  }

  private boolean isYaml() {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.endsWith(".yaml") || lower.endsWith(".yml");
  }

  private GateException unreadable(String what, String fix) {
    String shown = name.equals(STANDARD_INPUT) ? "standard input" : name;
    return new GateException(Problem.of(CliErrors.FILE, Place.of(shown), what, fix));
  }
}
