package dev.sekisho.gate.verdict;

import java.util.regex.Pattern;

/**
 * The name of a control, for example {@code peer-review}: lower-case words with hyphens.
 *
 * @param value the name
 */
public record ControlName(String value) implements Comparable<ControlName> {
  private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

  public ControlName {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "a control is named in lower-case words with hyphens, not '" + value + "'");
    }
  }

  @Override
  public int compareTo(ControlName other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
