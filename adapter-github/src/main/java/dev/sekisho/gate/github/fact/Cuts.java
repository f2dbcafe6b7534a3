package dev.sekisho.gate.github.fact;

import java.util.BitSet;

/** The parts of a text that are taken out. Belongs to one text on one thread. */
final class Cuts {
  private final String text;
  private final BitSet cut;

  Cuts(String text) {
    this.text = text;
    this.cut = new BitSet(text.length());
  }

  /** Takes out the characters from {@code start} to before {@code end}. */
  void add(int start, int end) {
    cut.set(start, Math.min(end, text.length()));
  }

  /** What is left: a cut within a line leaves a space, and blank lines follow text only. */
  String rest() {
    StringBuilder rest = new StringBuilder(text.length());
    int at = cut.nextClearBit(0);
    while (at < text.length()) {
      int end = cut.nextSetBit(at);
      rest.append(text, at, end < 0 ? text.length() : end).append(' ');
      at = end < 0 ? text.length() : cut.nextClearBit(end);
    }
    return withoutGaps(rest);
  }

  private static String withoutGaps(CharSequence text) {
    StringBuilder lines = new StringBuilder(text.length());
    boolean blank = true;
    for (String line : text.toString().split("\n", -1)) {
      String kept = line.stripTrailing();
      if (!kept.isEmpty() || !blank) {
        lines.append(kept).append('\n');
      }
      blank = kept.isEmpty();
    }
    return lines.toString().strip();
  }
}
