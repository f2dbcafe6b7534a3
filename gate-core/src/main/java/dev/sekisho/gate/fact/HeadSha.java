package dev.sekisho.gate.fact;

import java.util.Locale;
import java.util.Set;

/**
 * The id of a commit: 40 (SHA-1) or 64 (SHA-256) hexadecimal digits. Every verdict is about one of
 * these and never about "the pull request".
 *
 * @param value the digits, folded to lower case
 */
public record HeadSha(String value) {
  private static final Set<Integer> LENGTHS = Set.of(40, 64);
  private static final int ABBREVIATED_DIGITS = 7;

  public HeadSha {
    value = value.toLowerCase(Locale.ROOT);
    if (!LENGTHS.contains(value.length()) || !value.chars().allMatch(HeadSha::isDigit)) {
      throw new IllegalArgumentException(
          "a commit id has 40 or 64 hexadecimal digits, not '" + value + "'");
    }
  }

  /** A sheet holds many of these, and a pattern would be a tenth of reading one. */
  private static boolean isDigit(int character) {
    return (character >= '0' && character <= '9') || (character >= 'a' && character <= 'f');
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
