package dev.sekisho.gate.rules.compile;

import dev.sekisho.gate.engine.RuleSetRevision;
import dev.sekisho.gate.problem.GateException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The texts of a rule folder: rules ({@code .drl}) and tables ({@code .csv}), by their path from
 * the folder, with {@code /} between names.
 *
 * @param texts the texts by path, sorted
 */
public record RuleSources(SortedMap<String, String> texts) {

  /** Bytes of one file. */
  public static final int FILE_BYTES_MAX = 1 << 20;

  /** Bytes of all files together. */
  public static final int TOTAL_BYTES_MAX = 16 << 20;

  /** Files of one folder. */
  public static final int FILES_MAX = 2_000;

  /** Folders within folders. */
  static final int DEPTH_MAX = 8;

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
    return FolderReader.read(folder);
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
