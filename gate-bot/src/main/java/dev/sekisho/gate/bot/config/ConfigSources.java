package dev.sekisho.gate.bot.config;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sekisho.gate.json.Document;
import dev.sekisho.gate.problem.GateException;
import dev.sekisho.gate.problem.Place;
import dev.sekisho.gate.problem.Problem;
import dev.sekisho.gate.problem.Problems;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Gathers what is set, from the file first and from the environment over it. */
final class ConfigSources {
  private static final String FILE = "GATE_CONFIG";
  private static final String PREFIX = "GATE_";

  /** Bytes of the longest file that a value may name. */
  static final int FILE_BYTES_MAX = 1 << 20;

  /** Names that begin as ours do and are the launcher's. */
  private static final Set<String> NOT_OURS = Set.of(FILE, "GATE_JAVA_OPTS");

  private final Map<String, Setting> known = new LinkedHashMap<>();

  ConfigSources(List<? extends Setting> known) {
    known.forEach(setting -> this.known.put(setting.name(), setting));
  }

  Values read(Map<String, String> environment) {
    Problems problems = new Problems();
    Map<String, Value> set = new HashMap<>();
    Optional.ofNullable(environment.get(FILE)).ifPresent(name -> addFile(name, set, problems));
    new TreeMap<>(environment).forEach((name, text) -> addVariable(name, text, set, problems));
    return new Values(set, problems);
  }

  private void addVariable(String name, String text, Map<String, Value> set, Problems problems) {
    Place where = Place.of("environment").in(name);
    Optional<Setting> key = Optional.ofNullable(known.get(name));
    if (key.isPresent()) {
      set.put(key.get().name(), new Value(text, where));
    } else if (name.startsWith(PREFIX) && !NOT_OURS.contains(name)) {
      problems.add(unknown(name, where)); // other programs' names are none of ours
    }
  }

  private void addFile(String name, Map<String, Value> set, Problems problems) {
    try (InputStream in = Files.newInputStream(Path.of(name))) {
      addDocument(Document.yaml(in, name), name, set, problems);
    } catch (IOException | InvalidPathException e) {
      problems.add(unreadable(FILE, name));
    } catch (GateException e) {
      e.problems().forEach(problem -> problems.add(withoutLine(problem)));
    }
  }

  private void addDocument(
      Document document, String file, Map<String, Value> set, Problems problems) {
    for (Map.Entry<String, JsonNode> entry : document.root().properties()) {
      Place where = document.place("$." + entry.getKey());
      Optional<Setting> key = Optional.ofNullable(known.get(entry.getKey()));
      if (key.isEmpty()) {
        problems.add(unknown(entry.getKey(), where));
      } else if (!entry.getValue().isValueNode()) {
        problems.add(
            Problem.of(
                ConfigErrors.NOT_UNDERSTOOD,
                where,
                "the value of " + entry.getKey() + " is a list or has parts",
                "Write one value behind the name; several with commas between them"));
      } else {
        Place shown = key.get().isSecret() ? Place.of(file).in(key.get().name()) : where;
        set.put(key.get().name(), new Value(entry.getValue().asText(), shown));
      }
    }
  }

  /** The text of a file that a value names. */
  static Optional<String> file(Value named, Values values) {
    try (InputStream in = Files.newInputStream(Path.of(named.text()))) {
      byte[] bytes = in.readNBytes(FILE_BYTES_MAX + 1);
      if (bytes.length <= FILE_BYTES_MAX) {
        return Optional.of(new String(bytes, java.nio.charset.StandardCharsets.UTF_8));
      }
    } catch (IOException | InvalidPathException e) {
      // the same answer as for a file that is no key
    }
    values
        .problems()
        .add(unreadable(named.where().within().orElse(named.where().file()), named.text()));
    return Optional.empty();
  }

  private static Problem unreadable(String key, String name) {
    return Problem.of(
        ConfigErrors.UNREADABLE_FILE,
        Place.of("environment").in(key),
        "the file '" + name + "' can not be read",
        "See that it is there, that it is the right one, and that the bot may read it");
  }

  private Problem unknown(String name, Place where) {
    return new Problem(
        ConfigErrors.UNKNOWN_KEY,
        where,
        "nothing is called '" + name + "'",
        List.copyOf(known.keySet()),
        "Correct the name, or take it out");
  }

  /** A line of this file may hold a secret, so a problem does not show it. */
  private static Problem withoutLine(Problem problem) {
    Place where = problem.where();
    return new Problem(
        problem.id(),
        new Place(where.file(), where.line(), where.column(), where.within(), Optional.empty()),
        problem.what(),
        problem.known(),
        problem.fix());
  }
}
