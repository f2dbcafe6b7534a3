package dev.sekisho.gate.rules.compile;

import dev.sekisho.gate.problem.ErrorId;
import dev.sekisho.gate.problem.GateException;
import dev.sekisho.gate.problem.Place;
import dev.sekisho.gate.problem.Problem;
import dev.sekisho.gate.problem.Problems;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Reads the texts of a rule folder, and nothing that lies outside of it. */
final class FolderReader {
  private final Path folder;
  private final Problems problems = new Problems();
  private final SortedMap<String, String> texts = new TreeMap<>();
  private long bytesLeft = RuleSources.TOTAL_BYTES_MAX;

  private FolderReader(Path folder) {
    this.folder = folder;
  }

  static RuleSources read(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new GateException(
          Problem.of(
              RuleErrors.FOLDER,
              Place.of(folder.toString()),
              "this is not a folder",
              "Name a folder with one folder of rules for each control"));
    }
    return new FolderReader(folder).read();
  }

  private RuleSources read() {
    try {
      Path inside = folder.toRealPath();
      for (Path file : files()) {
        String name = folder.relativize(file).toString().replace('\\', '/');
        if (file.toRealPath().startsWith(inside)) {
          text(file, name).ifPresent(text -> texts.put(name, text));
        } else {
          add(
              RuleErrors.FOLDER,
              name,
              "it is a symbolic link to a place outside of the folder",
              "Put the file itself here");
        }
      }
    } catch (IOException | UncheckedIOException e) {
      throw unreadable(e);
    }
    problems.throwIfAny();
    return new RuleSources(texts);
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> found = Files.walk(folder, RuleSources.DEPTH_MAX)) {
      List<Path> files =
          found
              .filter(FolderReader::isSource)
              .filter(Files::isRegularFile)
              .sorted()
              .limit(RuleSources.FILES_MAX + 1L)
              .toList();
      if (files.size() > RuleSources.FILES_MAX) {
        throw new GateException(
            Problem.of(
                RuleErrors.LIMIT,
                Place.of(folder.toString()),
                "the folder holds more than "
                    + RuleSources.FILES_MAX
                    + " files of rules and tables",
                "Split the rules into several folders, or put several rules into one file"));
      }
      return files;
    }
  }

  private Optional<String> text(Path file, String name) throws IOException {
    byte[] bytes;
    try (InputStream in = Files.newInputStream(file)) {
      bytes = in.readNBytes(RuleSources.FILE_BYTES_MAX + 1);
    }
    bytesLeft -= bytes.length;
    if (bytes.length > RuleSources.FILE_BYTES_MAX) {
      add(
          RuleErrors.LIMIT,
          name,
          "the file has more than " + RuleSources.FILE_BYTES_MAX + " bytes, which is the most read",
          "Split the file");
    } else if (bytesLeft < 0) {
      add(
          RuleErrors.LIMIT,
          name,
          "with this file the folder has more than " + RuleSources.TOTAL_BYTES_MAX + " bytes",
          "Split the rules into several folders");
      problems.throwIfAny();
    } else {
      try {
        return Optional.of(
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
      } catch (CharacterCodingException e) {
        add(RuleErrors.FOLDER, name, "the file is not UTF-8 text", "Save it as UTF-8");
      }
    }
    return Optional.empty();
  }

  private static boolean isSource(Path path) {
    String name = path.toString();
    return name.endsWith(".drl") || name.endsWith(".csv");
  }

  private void add(ErrorId id, String name, String what, String fix) {
    problems.add(Problem.of(id, Place.of(name), what, fix));
  }

  private GateException unreadable(Exception e) {
    return new GateException(
        Problem.of(
            RuleErrors.FOLDER,
            Place.of(folder.toString()),
            "it can not be read: " + e,
            "Check that it exists and that this user may read it"));
  }
}
