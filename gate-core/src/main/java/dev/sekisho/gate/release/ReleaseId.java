package dev.sekisho.gate.release;

import java.util.regex.Pattern;

/**
 * The id of a release, short enough to be typed, for example {@code till-17}.
 *
 * @param value 1 to 80 lower-case letters, digits, dots, underscores and hyphens
 */
public record ReleaseId(String value) {
  private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9._-]{0,79}");

  public ReleaseId {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "a release id has 1 to 80 lower-case letters, digits, dots, underscores and hyphens, not '"
              + value
              + "'");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
