package dev.sekisho.gate.vocabulary;

/**
 * A pattern for paths and names: {@code *} is anything but {@code /}, {@code **} is anything,
 * {@code **}{@code /} is any number of folders or none, {@code ?} is one character but {@code /}.
 * Everything else is itself; case counts.
 *
 * <p>Takes time in proportion to pattern times path at the most, so no pattern can hang the gate.
 * Immutable and thread-safe.
 */
public final class PathPattern {
  private final String pattern;
  private final String prefix;
  private final String suffix;
  private final String wild;
  private final String literal;

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
    int end = folders ? last + 1 : last;
    this.prefix = pattern.substring(0, first);
    this.wild = pattern.substring(first, end);
    this.suffix = pattern.substring(end);
    this.literal = longestLiteral(wild);
  }

  /** The longest text without a wildcard: a path without it can not fit, and that is seen fast. */
  private static String longestLiteral(String wild) {
    String longest = "";
    int from = 0;
    for (int i = 0; i <= wild.length(); i++) {
      if (i == wild.length() || isWild(wild.charAt(i))) {
        if (i - from > longest.length()) {
          longest = wild.substring(from, i);
        }
        boolean folders = wild.startsWith("/", i + 1) && i > 0 && wild.charAt(i - 1) == '*';
        from = folders ? i + 2 : i + 1;
      }
    }
    return longest;
  }

  /** Whether the whole of {@code path} fits. */
  public boolean matches(String path) {
    int end = path.length() - suffix.length();
    if (end < prefix.length() || !path.startsWith(prefix) || !path.endsWith(suffix)) {
      return false;
    }
    return switch (wild) {
      case "" -> end == prefix.length();
      case "**" -> true;
      case "**/" -> end == prefix.length() || path.charAt(end - 1) == '/';
      case "*" -> isName(path, prefix.length(), end);
      default -> path.contains(literal) && matchesWild(path.substring(prefix.length(), end));
    };
  }

  private static boolean isName(String path, int from, int to) {
    int slash = path.indexOf('/', from);
    return slash < 0 || slash >= to;
  }

  /** Follows the part of the pattern from its first to its last wildcard, all places at once. */
  private boolean matchesWild(String path) {
    boolean[] reached = new boolean[path.length() + 1];
    reached[0] = true;
    for (int p = 0; p < wild.length(); p++) {
      char c = wild.charAt(p);
      if (c != '*') {
        afterOne(path, reached, c);
      } else if (p + 1 == wild.length() || wild.charAt(p + 1) != '*') {
        afterName(path, reached);
      } else if (p + 2 == wild.length() || wild.charAt(p + 2) != '/') {
        p++;
        afterAnything(reached);
      } else {
        p += 2;
        afterFolders(path, reached);
      }
    }
    return reached[path.length()];
  }

  private static void afterAnything(boolean[] reached) {
    boolean open = false;
    for (int i = 0; i < reached.length; i++) {
      open |= reached[i];
      reached[i] = open;
    }
  }

  private static void afterFolders(String path, boolean[] reached) {
    boolean open = false;
    for (int i = 0; i < reached.length; i++) {
      boolean here = reached[i];
      reached[i] = here || (open && path.charAt(i - 1) == '/');
      open |= here;
    }
  }

  private static void afterName(String path, boolean[] reached) {
    boolean open = false;
    for (int i = 0; i < reached.length; i++) {
      open = reached[i] || (open && path.charAt(i - 1) != '/');
      reached[i] = open;
    }
  }

  private static void afterOne(String path, boolean[] reached, char c) {
    for (int i = path.length(); i > 0; i--) {
      char at = path.charAt(i - 1);
      reached[i] = reached[i - 1] && (c == '?' ? at != '/' : c == at);
    }
    reached[0] = false;
  }

  private static boolean isWild(char c) {
    return c == '*' || c == '?';
  }

  @Override
  public String toString() {
    return pattern;
  }
}
