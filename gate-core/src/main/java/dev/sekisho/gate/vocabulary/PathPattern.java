package dev.sekisho.gate.vocabulary;

/**
 * A pattern for paths and names: {@code *} is anything but {@code /}, {@code **} is anything,
 * {@code **}{@code /} is any number of folders or none, {@code ?} is one character but {@code /}.
 * Everything else is itself; case counts.
 *
 * <p>Takes time in proportion to pattern times path at the most, so no pattern can hang the gate.
 */
public final class PathPattern {
  private final String pattern;
  private final String prefix;
  private final String suffix;
  private final boolean anythingAfterPrefix;

  /** Reads a pattern; every text is one. */
  public PathPattern(String pattern) {
    this.pattern = pattern;
    int first = 0;
    while (first < pattern.length() && !isWild(pattern.charAt(first))) {
      first++;
    }
    int last = pattern.length();
    while (last > first && !isWild(pattern.charAt(last - 1))) {
      last--;
    }
    boolean folders = last - first >= 2 && pattern.startsWith("**/", last - 2);
    this.prefix = pattern.substring(0, first);
    this.suffix = pattern.substring(folders ? last + 1 : last);
    this.anythingAfterPrefix = pattern.substring(first).equals("**");
  }

  /** Whether the whole of {@code path} fits. */
  public boolean matches(String path) {
    if (!path.startsWith(prefix) || !path.endsWith(suffix)) {
      return false;
    }
    if (anythingAfterPrefix) {
      return true;
    }
    return prefix.length() == pattern.length()
        ? path.length() == prefix.length()
        : matchesInSteps(path);
  }

  private static boolean isWild(char c) {
    return c == '*' || c == '?';
  }

  private boolean matchesInSteps(String path) {
    boolean[] reached = new boolean[path.length() + 1];
    reached[0] = true;
    for (int p = 0; p < pattern.length(); p++) {
      char c = pattern.charAt(p);
      if (c == '*' && p + 1 < pattern.length() && pattern.charAt(p + 1) == '*') {
        p++;
        boolean folders = p + 1 < pattern.length() && pattern.charAt(p + 1) == '/';
        if (folders) {
          p++;
        }
        reached = folders ? afterFolders(path, reached) : afterAnything(reached);
      } else if (c == '*') {
        reached = afterName(path, reached);
      } else {
        reached = afterOne(path, reached, c);
      }
    }
    return reached[path.length()];
  }

  private static boolean[] afterAnything(boolean[] from) {
    boolean[] to = new boolean[from.length];
    boolean open = false;
    for (int i = 0; i < from.length; i++) {
      open |= from[i];
      to[i] = open;
    }
    return to;
  }

  private static boolean[] afterFolders(String path, boolean[] from) {
    boolean[] to = new boolean[from.length];
    boolean open = false;
    for (int i = 0; i < from.length; i++) {
      to[i] = from[i] || (open && path.charAt(i - 1) == '/');
      open |= from[i];
    }
    return to;
  }

  private static boolean[] afterName(String path, boolean[] from) {
    boolean[] to = new boolean[from.length];
    boolean open = false;
    for (int i = 0; i < from.length; i++) {
      open = from[i] || (open && path.charAt(i - 1) != '/');
      to[i] = open;
    }
    return to;
  }

  private static boolean[] afterOne(String path, boolean[] from, char c) {
    boolean[] to = new boolean[from.length];
    for (int i = 0; i < path.length(); i++) {
      char at = path.charAt(i);
      to[i + 1] = from[i] && (c == '?' ? at != '/' : c == at);
    }
    return to;
  }

  @Override
  public String toString() {
    return pattern;
  }
}
