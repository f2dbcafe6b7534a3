package dev.sekisho.gate.cli.text;

import java.util.ArrayList;
import java.util.List;

/** Measures and breaks text by the columns that it takes in a terminal. */
final class Columns {
  private static final int FIRST_WIDE = 0x1100;

  private Columns() {}

  /** The columns that {@code text} takes: two for the wide characters of East Asia and emoji. */
  static int of(String text) {
    return text.codePoints().map(Columns::of).sum();
  }

  private static int of(int codePoint) {
    if (codePoint < FIRST_WIDE) {
      return 1;
    }
    boolean wide =
        codePoint <= 0x115f
            || (codePoint >= 0x2e80 && codePoint <= 0xa4cf)
            || (codePoint >= 0xac00 && codePoint <= 0xd7a3)
            || (codePoint >= 0xf900 && codePoint <= 0xfaff)
            || (codePoint >= 0xfe30 && codePoint <= 0xfe6f)
            || (codePoint >= 0xff00 && codePoint <= 0xff60)
            || (codePoint >= 0xffe0 && codePoint <= 0xffe6)
            || (codePoint >= 0x1f300 && codePoint <= 0x1faff)
            || (codePoint >= 0x20000 && codePoint <= 0x3fffd);
    return wide ? 2 : 1;
  }

  /** Breaks {@code text} at spaces into lines of {@code width} columns; a longer word is cut. */
  static List<String> wrap(String text, int width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.split(" +", -1)) {
      String rest = word;
      if (!line.isEmpty() && of(line.toString()) + 1 + of(rest) > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      while (of(rest) > width) {
        int cut = fitting(rest, width);
        lines.add(rest.substring(0, cut));
        rest = rest.substring(cut);
      }
      line.append(line.isEmpty() ? "" : " ").append(rest);
    }
    lines.add(line.toString());
    return lines;
  }

  /** As much of {@code text} as fits into {@code width} columns. */
  static String cut(String text, int width) {
    return text.substring(0, fitting(text, width));
  }

  private static int fitting(String word, int width) {
    int columns = 0;
    int at = 0;
    while (at < word.length()) {
      int codePoint = word.codePointAt(at);
      columns += of(codePoint);
      if (columns > width) {
        break;
      }
      at += Character.charCount(codePoint);
    }
    return at;
  }
}
