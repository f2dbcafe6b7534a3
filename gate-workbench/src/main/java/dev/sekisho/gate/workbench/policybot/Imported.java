package dev.sekisho.gate.workbench.policybot;

import dev.sekisho.gate.problem.ErrorId;
import dev.sekisho.gate.problem.GateException;
import dev.sekisho.gate.problem.Place;
import dev.sekisho.gate.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A folder of rules that came of a policy, and what has to be known of it.
 *
 * @param files the texts by their path from the folder
 * @param notes what was not carried over, or means something else
 */
public record Imported(SortedMap<String, String> files, List<Note> notes) {
  public Imported {
    files = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(files));
    notes = List.copyOf(notes);
  }

  /**
   * Writes the files.
   *
   * @param over whether to write into a folder that holds something; what is there by other names
   *     stays
   * @return the files, in the order of their paths
   * @throws GateException when the folder holds something and that is not allowed, or can not be
   *     written
   */
  public List<Path> write(Path folder, boolean over) {
    try {
      if (!over && holdsSomething(folder)) {
        throw refused(
            ImportErrors.OCCUPIED,
            folder,
            "there is something in this folder already",
            "Name a new folder, or write over what is there with --over");
      }
      List<Path> written = new ArrayList<>();
      for (Map.Entry<String, String> file : files.entrySet()) {
        Path path = folder.resolve(file.getKey());
        Files.createDirectories(path.getParent());
        Files.writeString(path, file.getValue());
        written.add(path);
      }
      return written;
    } catch (IOException e) {
      throw refused(
          ImportErrors.UNWRITABLE,
          folder,
          "it can not be written: " + e.getMessage(),
          "Name a folder with -o that this user may write");
    }
  }

  private static boolean holdsSomething(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return false;
    }
    try (Stream<Path> inside = Files.list(folder)) {
      return inside.findAny().isPresent();
    }
  }

  private static GateException refused(ErrorId id, Path folder, String what, String fix) {
    return new GateException(Problem.of(id, Place.of(folder.toString()), what, fix));
  }
}
