package dev.sekisho.gate.rules.compile;

import dev.sekisho.gate.problem.Place;

/**
 * A file and its text, which knows the line and column of each character.
 *
 * @param file the path from the rule folder
 * @param text the whole text
 */
record SourceText(String file, String text) {

  /** Characters of a line that a problem shows. */
  private static final int SHOWN_CHARS_MAX = 200;

  /** The place of the character at {@code offset}. */
  Place at(int offset) {
    int clamped = Math.max(0, Math.min(offset, text.length()));
    int start = text.lastIndexOf('\n', clamped - 1) + 1;
    int end = text.indexOf('\n', clamped);
    String line = text.substring(start, end < 0 ? text.length() : end).replace("\r", "");
    int number = 1;
    for (int i = text.indexOf('\n'); i >= 0 && i < clamped; i = text.indexOf('\n', i + 1)) {
      number++;
    }
    Place place = Place.of(file, number, clamped - start + 1);
    return line.length() <= SHOWN_CHARS_MAX ? place.showing(line.replace('\t', ' ')) : place;
  }

  /** The offset of a line, from 1, and a column, from 0. */
  int offset(int line, int column) {
    int start = 0;
    for (int l = 1; l < line; l++) {
      int next = text.indexOf('\n', start);
      if (next < 0) {
        return text.length();
      }
      start = next + 1;
    }
    return Math.min(text.length(), start + Math.max(0, column));
  }
}
