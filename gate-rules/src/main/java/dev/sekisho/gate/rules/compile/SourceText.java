package dev.sekisho.gate.rules.compile;

import dev.sekisho.gate.problem.Place;
import java.util.Arrays;

/**
 * A file and its text, which knows the line and column of each character. Immutable and
 * thread-safe.
 */
public final class SourceText {

  /** Characters of a line that a problem shows. */
  static final int SHOWN_CHARS_MAX = 200;

  private final String file;
  private final String text;
  private final int[] lineStarts;

  /**
   * A text.
   *
   * @param file the path from the rule folder
   * @param text the whole text
   */
  public SourceText(String file, String text) {
    this.file = file;
    this.text = text;
    this.lineStarts = lineStarts(text);
  }

  /** The path from the rule folder. */
  public String file() {
    return file;
  }

  /** The whole text. */
  public String text() {
    return text;
  }

  /** The place of the character at {@code offset}, from 0; of the last where there are fewer. */
  public Place at(int offset) {
    int clamped = Math.max(0, Math.min(offset, text.length()));
    int found = Arrays.binarySearch(lineStarts, clamped);
    int line = found >= 0 ? found : -found - 2;
    int start = lineStarts[line];
    Place place = Place.of(file, line + 1, clamped - start + 1);
    int end = line + 1 < lineStarts.length ? lineStarts[line + 1] - 1 : text.length();
    return end - start <= SHOWN_CHARS_MAX ? place.showing(shown(start, end)) : place;
  }

  /** The offset of a line, from 1, and a column, from 0. */
  public int offset(int line, int column) {
    if (line > lineStarts.length) {
      return text.length();
    }
    return Math.min(text.length(), lineStarts[Math.max(1, line) - 1] + Math.max(0, column));
  }

  private String shown(int start, int end) {
    StringBuilder line = new StringBuilder(end - start);
    text.substring(start, end)
        .chars()
        .filter(c -> c != '\r')
        .forEach(c -> line.append(c == '\t' ? ' ' : Characters.isHidden(c) ? '\ufffd' : (char) c));
    return line.toString();
  }

  private static int[] lineStarts(String text) {
    int[] starts = new int[64];
    int lines = 1;
    for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) {
      if (lines == starts.length) {
        starts = Arrays.copyOf(starts, 2 * lines);
      }
      starts[lines++] = end + 1;
    }
    return Arrays.copyOf(starts, lines);
  }
}
