package dev.sekisho.gate.rules.compile;

import dev.sekisho.gate.engine.RuleSetRevision;
import dev.sekisho.gate.problem.GateException;
import dev.sekisho.gate.problem.Place;
import dev.sekisho.gate.problem.Problem;
import dev.sekisho.gate.problem.Problems;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The texts of a rule folder: rules ({@code .drl}) and tables ({@code .csv}), by their path from
 * the folder, with {@code /} between names.
 *
 * @param texts the texts by path, sorted
 */
public record RuleSources(SortedMap<String, String> texts) {

  /** Bytes of one file. */
  public static final int FILE_BYTES_MAX = 1 << 20;

  /** Files of one folder. */
  public static final int FILES_MAX = 2_000;

  /** Folders within folders. */
  private static final int DEPTH_MAX = 8;

  public RuleSources {
    texts = Collections.unmodifiableSortedMap(new TreeMap<>(texts));
  }

  /** Sources that are already in memory. */
  public static RuleSources of(Map<String, String> texts) {
    return new RuleSources(new TreeMap<>(texts));
  }

  /**
   * Reads the {@code .drl} and {@code .csv} files below {@code folder}; symbolic links are not
   * followed out of it.
   *
   * @throws GateException when the folder or a file in it can not be read, or is over a limit
   */
  public static RuleSources read(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new GateException(
          Problem.of(
              RuleErrors.FOLDER,
              Place.of(folder.toString()),
              "this is not a folder",
              "Name a folder with one folder of rules for each control"));
    }
    SortedMap<String, String> texts = new TreeMap<>();
    Problems problems = new Problems();
    for (Path file : files(folder)) {
      String name = folder.relativize(file).toString().replace('\\', '/');
      read(file, name, problems, texts);
    }
    problems.throwIfAny();
    return new RuleSources(texts);
  }

  /** The SHA-256 over all paths and texts, each with its length. */
  public RuleSetRevision revision() {
    MessageDigest digest = sha256();
    texts.forEach(
        (path, text) -> {
          add(digest, path);
          add(digest, text);
        });
    return new RuleSetRevision(HexFormat.of().formatHex(digest.digest()));
  }

  private static List<Path> files(Path folder) {
    try (Stream<Path> found = Files.walk(folder, DEPTH_MAX)) {
      List<Path> files =
          found
              .filter(RuleSources::isSource)
              .filter(Files::isRegularFile)
              .sorted()
              .limit(FILES_MAX + 1L)
              .toList();
      if (files.size() > FILES_MAX) {
        throw new GateException(
            Problem.of(
                RuleErrors.LIMIT,
                Place.of(folder.toString()),
                "the folder holds more than " + FILES_MAX + " files of rules and tables",
                "Split the rules into several folders, or put several rules into one file"));
      }
      return files;
    } catch (IOException e) {
      throw unreadable(folder.toString(), e);
    }
  }

  private static void read(Path file, String name, Problems problems, Map<String, String> texts) {
    try {
      long bytes = Files.size(file);
      if (bytes > FILE_BYTES_MAX) {
        problems.add(
            Problem.of(
                RuleErrors.LIMIT,
                Place.of(name),
                "the file has " + bytes + " bytes; at most " + FILE_BYTES_MAX + " are read",
                "Split the file"));
        return;
      }
      texts.put(name, Files.readString(file));
    } catch (CharacterCodingException e) {
      problems.add(
          Problem.of(
              RuleErrors.FOLDER, Place.of(name), "the file is not UTF-8 text", "Save it as UTF-8"));
    } catch (IOException e) {
      throw unreadable(name, e);
    }
  }

  private static GateException unreadable(String name, IOException e) {
    return new GateException(
        Problem.of(
            RuleErrors.FOLDER,
            Place.of(name),
            "it can not be read: " + e.getMessage(),
            "Check that it exists and that this user may read it"));
  }

  private static boolean isSource(Path path) {
    String name = path.toString();
    return name.endsWith(".drl") || name.endsWith(".csv");
  }

  private static void add(MessageDigest digest, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
    digest.update(bytes);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new LinkageError("every Java platform has SHA-256", e);
    }
  }
}
