package dev.sekisho.gate.rules.language;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How large a regular expression grows when its repetitions are written out, which is what RE2 does
 * with them. A short text can fill the memory that way, so it is measured before it is compiled.
 */
final class RegexSize {

  /** Pieces of one regular expression, its repetitions written out. */
  static final int PIECES_MAX = 2_000;

  /** Groups within groups. */
  static final int GROUPS_MAX = 20;

  private static final Pattern REPETITION = Pattern.compile("\\{(\\d{1,9})(,(\\d{0,9}))?}");

  private final String regex;
  private final Deque<Long> around = new ArrayDeque<>();
  private long pieces;
  private long last;
  private int at;

  private RegexSize(String regex) {
    this.regex = regex;
  }

  /** Whether it is small enough to be compiled. */
  static boolean isSmall(String regex) {
    return new RegexSize(regex).isSmall();
  }

  private boolean isSmall() {
    while (at < regex.length()) {
      read(regex.charAt(at));
      if (pieces > PIECES_MAX || around.size() > GROUPS_MAX) {
        return false;
      }
    }
    return true;
  }

  private void read(char c) {
    switch (c) {
      case '\\' -> escape();
      case '[' -> characters();
      case '(' -> {
        around.push(pieces);
        pieces = 0;
        at++;
      }
      case ')' -> {
        long group = pieces + 1;
        pieces = around.isEmpty() ? 0 : around.pop();
        piece(group);
        at++;
      }
      case '{' -> repeat();
      default -> {
        piece(1);
        at++;
      }
    }
  }

  private void piece(long size) {
    last = size;
    pieces += size;
  }

  private void escape() {
    if (regex.startsWith("\\Q", at)) {
      int end = regex.indexOf("\\E", at);
      piece((end < 0 ? regex.length() : end) - at);
      at = end < 0 ? regex.length() : end + 2;
    } else {
      piece(1);
      at += 2;
    }
  }

  /** One of several characters: {@code ]} as the first of them is itself. */
  private void characters() {
    at += regex.startsWith("^", at + 1) ? 2 : 1;
    int first = at;
    while (at < regex.length() && (at == first || regex.charAt(at) != ']')) {
      int name = regex.startsWith("[:", at) ? regex.indexOf(":]", at + 2) : -1;
      at = name > 0 ? name + 2 : at + (regex.charAt(at) == '\\' ? 2 : 1);
    }
    at++;
    piece(1);
  }

  private void repeat() {
    Matcher repetition = REPETITION.matcher(regex).region(at, regex.length());
    if (!repetition.lookingAt()) {
      piece(1);
      at++;
      return;
    }
    long most = Long.parseLong(repetition.group(1));
    String upTo = repetition.group(3);
    if (upTo != null && !upTo.isEmpty()) {
      most = Math.max(most, Long.parseLong(upTo));
    }
    pieces += last * most;
    last *= most + 1;
    at = repetition.end();
  }
}
