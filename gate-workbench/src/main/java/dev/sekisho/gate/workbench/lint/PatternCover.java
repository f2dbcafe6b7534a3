package dev.sekisho.gate.workbench.lint;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;

/**
 * Whether one path pattern fits wherever another does. Both are followed over all texts at once; a
 * pattern is a row of steps, so a text is known by the steps that it may have reached. Work is
 * bounded: when it is used up, nothing more is found. Not thread-safe.
 */
final class PatternCover {

  /** Steps of all comparisons together. */
  private static final int STEPS_MAX = 3_000_000;

  /** A character that stands for all that neither pattern names. */
  private static final char OTHER = '\uffff';

  private int steps;

  /** What is known of a text: where it may be in each of the two patterns. */
  private record State(BitSet wide, BitSet narrow) {}

  /** Whether {@code wide} fits every text that {@code narrow} fits; false when it is not known. */
  boolean covers(String wide, String narrow) {
    if (isPlain(wide) || !narrow.startsWith(prefix(wide))) {
      return wide.equals(narrow);
    }
    Set<Character> alphabet = new HashSet<>(Set.of('/', OTHER));
    (wide + narrow).chars().forEach(c -> alphabet.add((char) c));
    alphabet.remove('*');
    alphabet.remove('?');
    Set<State> seen = new HashSet<>();
    Deque<State> open = new ArrayDeque<>();
    open.add(new State(start(wide), start(narrow)));
    while (!open.isEmpty()) {
      State state = open.pop();
      if (state.narrow().isEmpty() || !seen.add(state)) {
        continue;
      }
      if (state.narrow().get(narrow.length()) && !state.wide().get(wide.length())) {
        return false;
      }
      for (char c : alphabet) {
        steps += wide.length() + narrow.length();
        if (steps > STEPS_MAX) {
          return false;
        }
        open.push(new State(next(wide, state.wide(), c), next(narrow, state.narrow(), c)));
      }
    }
    return true;
  }

  private static boolean isPlain(String pattern) {
    return pattern.indexOf('*') < 0 && pattern.indexOf('?') < 0;
  }

  private static String prefix(String pattern) {
    int end = 0;
    while (end < pattern.length() && pattern.charAt(end) != '*' && pattern.charAt(end) != '?') {
      end++;
    }
    return pattern.substring(0, end);
  }

  private static BitSet start(String pattern) {
    BitSet at = new BitSet();
    at.set(0);
    return withEmpty(pattern, at);
  }

  /** Adds where one comes without a character: past what may stand for nothing. */
  private static BitSet withEmpty(String pattern, BitSet at) {
    for (int i = at.nextSetBit(0); i >= 0 && i < pattern.length(); i = at.nextSetBit(i + 1)) {
      if (pattern.startsWith("**/", i)) {
        at.set(i + 3);
      } else if (pattern.startsWith("**", i)) {
        at.set(i + 2);
      } else if (pattern.startsWith("*", i)) {
        at.set(i + 1);
      }
    }
    return at;
  }

  private static BitSet next(String pattern, BitSet from, char c) {
    BitSet to = new BitSet();
    int within = pattern.length() + 1; // what is set from here on is within the folders of a **/
    for (int i = from.nextSetBit(0); i >= 0; i = from.nextSetBit(i + 1)) {
      int at = i < within ? i : i - within;
      if (at == pattern.length()) {
        continue;
      }
      char step = pattern.charAt(at);
      if (pattern.startsWith("**/", at)) {
        to.set(within + at);
        if (c == '/') {
          to.set(at + 3);
        }
      } else if (pattern.startsWith("**", i)) {
        to.set(i);
      } else if (step == '*') {
        if (c != '/') {
          to.set(i);
        }
      } else if (step == c || (step == '?' && c != '/')) {
        to.set(i + 1);
      }
    }
    return withEmpty(pattern, to);
  }
}
