package dev.sekisho.gate.rules.compile;

/** Finds a cell in a line of CSV. */
final class CellPosition {
  private CellPosition() {}

  /** How many characters stand before the cell, counted from 0, and the spaces before its text. */
  static int of(String line, int cell) {
    boolean quoted = false;
    int at = 0;
    int before = cell;
    while (before > 0 && at < line.length()) {
      char c = line.charAt(at++);
      if (c == '"') {
        quoted = !quoted;
      } else if (c == ',' && !quoted) {
        before--;
      } else if (c == '\n' && !quoted) {
        return 0;
      }
    }
    while (at < line.length() && line.charAt(at) == ' ') {
      at++;
    }
    return at;
  }
}
