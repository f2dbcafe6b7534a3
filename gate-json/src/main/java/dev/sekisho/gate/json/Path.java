package dev.sekisho.gate.json;

import java.util.regex.Pattern;

/**
 * The way from the root of a document to one of its values, for example {@code $.labels.items[0]}.
 *
 * @param value the way as text
 */
record Path(String value) {
  static final Path ROOT = new Path("$");
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z_][A-Za-z0-9_-]{0,49}");

  /** Characters of a name that are shown. */
  private static final int NAME_SHOWN_MAX = 50;

  Path field(String name) {
    return new Path(
        PLAIN.matcher(name).matches()
            ? value + "." + name
            : value + "['" + Shown.text(name, NAME_SHOWN_MAX) + "']");
  }

  Path item(int index) {
    return new Path(value + "[" + index + "]");
  }

  @Override
  public String toString() {
    return value;
  }
}
