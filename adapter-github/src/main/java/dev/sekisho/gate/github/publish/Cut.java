package dev.sekisho.gate.github.publish;

import java.text.BreakIterator;
import java.util.Locale;

/** Shortens text for people: after a sentence where there is one, else after a word. */
final class Cut {
  private static final String MARK = "…";

  private Cut() {}

  /** The text, or as much of its beginning as {@code charsMax} characters hold, and a mark. */
  static String to(int charsMax, String text) {
    if (text.length() <= charsMax) {
      return text;
    }
    int room = charsMax - MARK.length() - 1;
    int end = before(BreakIterator.getSentenceInstance(Locale.ROOT), text, room);
    if (end < room / 2) {
      end = before(BreakIterator.getWordInstance(Locale.ROOT), text, room);
    }
    if (end < room / 2) {
      end = Character.isLowSurrogate(text.charAt(room)) ? room - 1 : room;
    }
    String kept = text.substring(0, end).stripTrailing();
    return kept + (kept.endsWith(".") ? " " : "") + MARK;
  }

  /** The last boundary at or before {@code limit}; 0 when there is none. */
  private static int before(BreakIterator boundaries, String text, int limit) {
    boundaries.setText(text.substring(0, limit + 1));
    int boundary = boundaries.preceding(limit + 1);
    return boundary == BreakIterator.DONE ? 0 : Math.min(boundary, limit);
  }
}
