package dev.sekisho.gate.json;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The way from the root of a document to one of its values, for example {@code $.labels.items[0]}.
 * Kept as steps, because its text is needed only where something is wrong.
 */
final class Path {
  static final Path ROOT = new Path(null, "$", -1);

  private static final Pattern PLAIN = Pattern.compile("[A-Za-z_][A-Za-z0-9_-]{0,49}");

  /** Characters of a name that are shown. */
  private static final int NAME_SHOWN_MAX = 50;

  private final @Nullable Path parent;
  private final String name;
  private final int index;

  private Path(@Nullable Path parent, String name, int index) {
    this.parent = parent;
    this.name = name;
    this.index = index;
  }

  Path field(String name) {
    return new Path(this, name, -1);
  }

  Path item(int index) {
    return new Path(this, "", index);
  }

  @Override
  public String toString() {
    if (parent == null) {
      return name;
    }
    if (index >= 0) {
      return parent + "[" + index + "]";
    }
    return PLAIN.matcher(name).matches()
        ? parent + "." + name
        : parent + "['" + Shown.text(name, NAME_SHOWN_MAX) + "']";
  }
}
