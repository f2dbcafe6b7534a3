package dev.sekisho.gate.workbench.policybot;

import com.google.re2j.Pattern;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Makes up texts that fit a regular expression, and texts that do not. It knows the usual parts of
 * expressions; what it makes is tried, so where it is wrong there is no example.
 */
final class Example {
  private static final List<String> OTHERS = List.of("zz-other", "Zz 9", "q", "");
  private static final int DEPTH_MAX = 30;
  private static final int CHARS_MAX = 400;

  private final String regex;
  private final boolean more;
  private int at;

  private Example(String regex, boolean more) {
    this.regex = regex;
    this.more = more;
  }

  /** A text in which {@code regex} fits somewhere. */
  static Optional<String> of(String regex) {
    Pattern pattern = Pattern.compile(regex);
    return Stream.of(false, true)
        .map(more -> new Example(regex, more).make())
        .filter(text -> text.length() <= CHARS_MAX && pattern.matcher(text).find())
        .findFirst();
  }

  /**
   * A text in which the first of {@code wanted} that can is found, and none of {@code unwanted}.
   */
  static Optional<String> of(List<String> wanted, List<String> unwanted) {
    return wanted.stream()
        .flatMap(regex -> of(regex).stream())
        .filter(text -> unwanted.stream().noneMatch(regex -> isIn(regex, text)))
        .findFirst();
  }

  /** A text in which none of {@code unwanted} is found. */
  static Optional<String> without(List<String> unwanted) {
    return OTHERS.stream()
        .filter(text -> !text.isEmpty())
        .filter(text -> unwanted.stream().noneMatch(regex -> isIn(regex, text)))
        .findFirst();
  }

  static boolean isIn(String regex, String text) {
    return Pattern.compile(regex).matcher(text).find();
  }

  private String make() {
    StringBuilder text = new StringBuilder();
    alternatives(text, 0);
    return text.toString();
  }

  /** The first alternative, or the last where more is wanted. */
  private void alternatives(StringBuilder out, int depth) {
    StringBuilder chosen = new StringBuilder();
    sequence(chosen, depth);
    while (at < regex.length() && regex.charAt(at) == '|') {
      at++;
      StringBuilder other = new StringBuilder();
      sequence(other, depth);
      chosen = more ? other : chosen;
    }
    out.append(chosen);
  }

  private void sequence(StringBuilder out, int depth) {
    while (at < regex.length() && regex.charAt(at) != '|' && regex.charAt(at) != ')') {
      StringBuilder one = new StringBuilder();
      one(one, depth);
      repeat(out, one.toString());
    }
  }

  private void one(StringBuilder out, int depth) {
    char c = regex.charAt(at++);
    switch (c) {
      case '(' -> group(out, depth);
      case '[' -> out.append(character());
      case '.' -> out.append('x');
      case '^', '$' -> {}
      case '\\' -> escaped(out);
      default -> out.append(c);
    }
  }

  private void group(StringBuilder out, int depth) {
    if (regex.startsWith("?", at)) {
      while (at < regex.length() && ":>)".indexOf(regex.charAt(at)) < 0) {
        at++;
      }
      if (regex.startsWith(")", at)) {
        at++;
        return;
      }
      at++;
    }
    if (depth < DEPTH_MAX) {
      alternatives(out, depth + 1);
    }
    at++;
  }

  private char character() {
    boolean negated = regex.startsWith("^", at);
    int first = negated ? at + 1 : at;
    int end = first;
    while (end < regex.length() && (end == first || regex.charAt(end) != ']')) {
      end += regex.charAt(end) == '\\' ? 2 : 1;
    }
    String inside = regex.substring(first, Math.min(end, regex.length()));
    at = Math.min(end + 1, regex.length());
    for (char c : "aA0-_. /zZ9".toCharArray()) {
      if (Pattern.matches("[" + (negated ? "^" : "") + inside + "]", String.valueOf(c))) {
        return c;
      }
    }
    return inside.isEmpty() ? 'a' : inside.charAt(0);
  }

  private void escaped(StringBuilder out) {
    if (at >= regex.length()) {
      return;
    }
    char c = regex.charAt(at++);
    switch (c) {
      case 'd' -> out.append('7');
      case 'w' -> out.append('w');
      case 's' -> out.append(' ');
      case 'D', 'S' -> out.append('s');
      case 'W' -> out.append('-');
      case 'b', 'B', 'A', 'z' -> {}
      case 'n' -> out.append('\n');
      case 't' -> out.append('\t');
      default -> out.append(c);
    }
  }

  private void repeat(StringBuilder out, String one) {
    if (at >= regex.length()) {
      out.append(one);
      return;
    }
    int times = 1;
    char c = regex.charAt(at);
    if (c == '*' || c == '?') {
      times = more ? 1 : 0;
      at++;
    } else if (c == '+') {
      at++;
    } else if (c == '{' && at + 1 < regex.length() && Character.isDigit(regex.charAt(at + 1))) {
      int end = regex.indexOf('}', at);
      String[] bounds = regex.substring(at + 1, Math.max(at + 1, end)).split(",", 2);
      times = bounds[0].length() < 4 ? Integer.parseInt(bounds[0]) : 0;
      at = Math.max(at + 1, end + 1);
    }
    boolean repeated = "*+?{".indexOf(c) >= 0;
    if (repeated && at < regex.length() && regex.charAt(at) == '?') {
      at++;
    }
    if (out.length() < CHARS_MAX) {
      out.append(one.repeat(times));
    }
  }
}
