package dev.sekisho.gate.slack.command;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the word that somebody meant. */
final class Spelling {

  /** Letters that may be wrong, missing, too many or swapped. */
  static final int MISTAKES_MAX = 2;

  private Spelling() {}

  /** The known word with the fewest mistakes, when they are few; of several, the first. */
  static Optional<String> nearest(String word, Collection<String> known) {
    String folded = word.toLowerCase(Locale.ROOT);
    return known.stream()
        .filter(k -> Math.abs(k.length() - folded.length()) <= MISTAKES_MAX)
        .filter(k -> mistakes(folded, k) <= Math.min(MISTAKES_MAX, k.length() - 1))
        .min(Comparator.comparingInt(k -> mistakes(folded, k)));
  }

  /** The distance of Damerau and Levenshtein, in which a swap of neighbours is one mistake. */
  static int mistakes(String a, String b) {
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          d[i][j] = i + j;
          continue;
        }
        int other = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        d[i][j] = Math.min(d[i - 1][j - 1] + other, Math.min(d[i - 1][j], d[i][j - 1]) + 1);
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
        }
      }
    }
    return d[a.length()][b.length()];
  }
}
