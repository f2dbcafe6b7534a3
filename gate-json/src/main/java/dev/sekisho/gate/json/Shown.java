package dev.sekisho.gate.json;

/**
 * Makes what a document holds fit to be shown: short, and without characters that steer a terminal.
 */
final class Shown {
  private Shown() {}

  /** At most {@code max} characters of a text, in one line. */
  static String text(String text, int max) {
    String start = text.length() <= max ? text : text.substring(0, max) + "...";
    StringBuilder out = new StringBuilder(start.length());
    start
        .codePoints()
        .map(c -> Character.isISOControl(c) && c != '\t' ? '\uFFFD' : c)
        .forEach(out::appendCodePoint);
    return out.toString();
  }
}
