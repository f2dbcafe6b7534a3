package dev.sekisho.gate.testkit.github.internal.state;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.NavigableMap;

/**
 * Names of objects. A blob has the name that git gives it; trees and commits have names that depend
 * on all of their content, but not those that git would give them.
 */
public final class Shas {
  private Shas() {}

  /** The name of a file's text, as git computes it. */
  public static String blob(String text) {
    byte[] content = text.getBytes(StandardCharsets.UTF_8);
    MessageDigest digest = sha1();
    digest.update(("blob " + content.length + "\0").getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(digest.digest(content));
  }

  /** The name of a tree with these files. */
  public static String tree(NavigableMap<String, String> files) {
    MessageDigest digest = sha1();
    digest.update("tree".getBytes(StandardCharsets.UTF_8));
    files.forEach(
        (path, text) ->
            digest.update((path + "\0" + blob(text) + "\n").getBytes(StandardCharsets.UTF_8)));
    return HexFormat.of().formatHex(digest.digest());
  }

  /** A name for a text. */
  public static String of(String text) {
    return HexFormat.of().formatHex(sha1().digest(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static MessageDigest sha1() {
    try {
      return MessageDigest.getInstance("SHA-1");
    } catch (NoSuchAlgorithmException e) {
      throw new LinkageError("every Java has SHA-1", e);
    }
  }
}
