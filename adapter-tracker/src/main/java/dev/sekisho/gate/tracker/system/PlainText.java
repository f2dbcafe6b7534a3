package dev.sekisho.gate.tracker.system;

/**
 * Text of people that no tracker can take for markup: no mention, no macro, no picture, no link.
 * What could be any of these becomes a space.
 */
public final class PlainText {

  /** Characters of a line. */
  public static final int LINE_MAX_CHARS = 500;

  private static final String HARMLESS = ".,:;()/'\"-_=+?&%";

  private PlainText() {}

  /** One line of harmless characters. */
  public static String of(String text) {
    StringBuilder out = new StringBuilder();
    text.codePoints()
        .limit(LINE_MAX_CHARS)
        .map(c -> Character.isLetterOrDigit(c) || HARMLESS.indexOf(c) >= 0 ? c : ' ')
        .forEach(out::appendCodePoint);
    return out.toString().replaceAll(" +", " ").replace("://", ": ").strip();
  }
}
