package dev.sekisho.gate.cli.text;

/**
 * Takes out of a text what a terminal would obey instead of print. Titles, logins and reasons come
 * from whoever opened the pull request, and an escape sequence in one could repaint the verdict.
 */
final class Printable {
  private static final int REPLACEMENT = 0xfffd;

  private Printable() {}

  /** The text in one line: white space as spaces, control and direction characters replaced. */
  static String of(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints().map(Printable::of).forEach(out::appendCodePoint);
    return out.toString().strip();
  }

  private static int of(int codePoint) {
    if (Character.isWhitespace(codePoint)) {
      return ' ';
    }
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          REPLACEMENT;
      default -> codePoint;
    };
  }
}
