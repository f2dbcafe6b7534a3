package dev.sekisho.gate.workbench.begin;

import dev.sekisho.gate.problem.GateException;
import dev.sekisho.gate.problem.Place;
import dev.sekisho.gate.problem.Problem;
import dev.sekisho.gate.verdict.ControlName;
import dev.sekisho.gate.verdict.RuleName;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes the folder of a control that works from the first minute, to be changed from there. */
public final class NewControl {
  private static final Map<String, String> FILES = new LinkedHashMap<>();

  static {
    FILES.put("rules.drl.txt", "%s.drl");
    FILES.put("paths.csv.txt", "paths.csv");
    FILES.put("scenarios.yaml.txt", "%s.scenarios.yaml");
    FILES.put("README.md.txt", "README.md");
  }

  private NewControl() {}

  /**
   * Writes rules, a table, scenarios that hold, and a page, into {@code folder/name}.
   *
   * @return the files, in the order in which they are best read
   * @throws GateException when the folder is there already, or can not be written
   */
  public static List<Path> write(Path folder, ControlName name) {
    Path own = folder.resolve(name.value());
    if (name.equals(RuleName.GATE)) {
      throw taken(own, "'gate' is the gate's own control");
    }
    if (Files.exists(own)) {
      throw taken(own, "there is something of that name already");
    }
    try {
      Files.createDirectories(own);
      List<Path> written = new ArrayList<>();
      for (Map.Entry<String, String> file : FILES.entrySet()) {
        Path path = own.resolve(String.format(file.getValue(), name));
        Files.writeString(path, template(file.getKey()).replace("CONTROL", name.value()));
        written.add(path);
      }
      return written;
    } catch (IOException e) {
      throw new GateException(
          Problem.of(
              BeginErrors.UNWRITABLE,
              Place.of(own.toString()),
              "it can not be written: " + e.getMessage(),
              "Name a folder with --in that this user may write"));
    }
  }

  private static GateException taken(Path folder, String what) {
    return new GateException(
        Problem.of(
            BeginErrors.TAKEN,
            Place.of(folder.toString()),
            what,
            "Choose another name, or another folder with --in"));
  }

  private static String template(String name) {
    try (InputStream in = NewControl.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new LinkageError("the template " + name + " is missing from the class path");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
