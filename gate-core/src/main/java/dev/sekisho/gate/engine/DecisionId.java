package dev.sekisho.gate.engine;

import java.util.regex.Pattern;

/**
 * The id of a decision: the SHA-256 of what was judged and what was answered, so that the same
 * sheet judged by the same rules has the same id wherever it is judged.
 *
 * @param value 64 lower-case hexadecimal digits
 */
public record DecisionId(String value) {
  private static final Pattern DIGITS = Pattern.compile("[0-9a-f]{64}");
  private static final int ABBREVIATED_DIGITS = 12;

  public DecisionId {
    if (!DIGITS.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "a decision id has 64 lower-case hexadecimal digits, not '" + value + "'");
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
