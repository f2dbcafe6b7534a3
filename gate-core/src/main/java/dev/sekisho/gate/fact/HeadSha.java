package dev.sekisho.gate.fact;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The id of a commit: 40 (SHA-1) or 64 (SHA-256) hexadecimal digits. Every verdict is about one of
 * these and never about "the pull request".
 *
 * @param value the digits, folded to lower case
 */
public record HeadSha(String value) {
  private static final Pattern DIGITS = Pattern.compile("[0-9a-f]{40}|[0-9a-f]{64}");
  private static final int ABBREVIATED_DIGITS = 7;

  public HeadSha {
    value = value.toLowerCase(Locale.ROOT);
    if (!DIGITS.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "a commit id has 40 or 64 hexadecimal digits, not '" + value + "'");
    }
  }

  /** The first seven digits, for people. */
  public String abbreviated() {
    return value.substring(0, ABBREVIATED_DIGITS);
  }

  @Override
  public String toString() {
    return value;
  }
}
