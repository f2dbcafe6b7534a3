package dev.sekisho.gate.release;

import java.util.regex.Pattern;

/**
 * The id of one run of an executor, chosen by us before anything is started, so that a run can be
 * found again whatever happens afterwards.
 *
 * @param value 1 to 100 letters, digits, dots, underscores and hyphens; fit for a file name
 */
public record RunId(String value) {
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");

  public RunId {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "a run id has 1 to 100 letters, digits, dots, underscores and hyphens, not '"
              + value
              + "'");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
