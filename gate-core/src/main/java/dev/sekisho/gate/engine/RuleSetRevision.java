package dev.sekisho.gate.engine;

import java.util.regex.Pattern;

/**
 * Which rules judged: the SHA-256 of their sources, so that equal sources have equal revisions
 * wherever they were loaded.
 *
 * @param value 64 lower-case hexadecimal digits
 */
public record RuleSetRevision(String value) {
  private static final Pattern DIGITS = Pattern.compile("[0-9a-f]{64}");

  /** That of no sources at all. */
  public static final RuleSetRevision NOTHING =
      new RuleSetRevision("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");

  private static final int ABBREVIATED_DIGITS = 12;

  public RuleSetRevision {
    if (!DIGITS.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "a revision has 64 lower-case hexadecimal digits, not '" + value + "'");
    }
  }

  /** The first twelve digits, for people. */
  public String abbreviated() {
    return value.substring(0, ABBREVIATED_DIGITS);
  }

  @Override
  public String toString() {
    return value;
  }
}
