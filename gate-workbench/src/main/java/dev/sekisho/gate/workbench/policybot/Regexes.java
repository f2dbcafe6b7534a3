package dev.sekisho.gate.workbench.policybot;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Regular expressions of a policy, which fit anywhere in a text, as those of rules, which fit the
 * whole of it.
 */
final class Regexes {

  /** Characters of one expression. */
  static final int CHARS_MAX = 1_000;

  /** Anything, the ends of lines included. */
  private static final String ANYTHING = "(?s:.*)";

  private static final String LINE = ".*";

  private Regexes() {}

  /** The expression that an entry holds; empty, with the problem noted, when it is none. */
  static Optional<String> read(Entry entry) {
    if (!entry.node().isTextual()) {
      entry.wrong("a regular expression is expected here", "Write it in quotes");
      return Optional.empty();
    }
    String regex = entry.node().textValue();
    if (regex.length() > CHARS_MAX) {
      entry.wrong(
          ImportErrors.LIMIT,
          "this expression has "
              + regex.length()
              + " characters; at most "
              + CHARS_MAX
              + " are read",
          "Write several expressions");
      return Optional.empty();
    }
    try {
      Pattern.compile(regex);
      return Optional.of(regex);
    } catch (PatternSyntaxException e) {
      entry.wrong(
          ImportErrors.PATTERN,
          "not a regular expression: " + e.getMessage(),
          "Write it in RE2's syntax, as policy-bot reads it");
      return Optional.empty();
    }
  }

  /** One expression that fits the whole of a line wherever one of these fits somewhere in it. */
  static String inLine(List<String> regexes) {
    return regexes.stream().map(r -> whole(r, LINE)).collect(Collectors.joining("|"));
  }

  /** As {@link #inLine}, for texts that may have several lines. */
  static String inText(List<String> regexes) {
    return regexes.stream().map(r -> whole(r, ANYTHING)).collect(Collectors.joining("|"));
  }

  /** An expression for a text that is to be found as it is. */
  static String literal(String text) {
    StringBuilder escaped = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              if ("\\.+*?()|[]{}^$".indexOf(c) >= 0) {
                escaped.append('\\');
              }
              escaped.appendCodePoint(c);
            });
    return escaped.toString();
  }

  private static String whole(String regex, String anything) {
    if (isPlain(regex)) {
      String body = regex;
      String before = anything;
      String after = anything;
      if (body.startsWith("^")) {
        body = body.substring(1);
        before = "";
      } else if (body.startsWith(LINE) && !isRepetition(body, 2)) {
        body = body.substring(2);
      }
      if (body.endsWith("$") && !body.endsWith("\\$")) {
        body = body.substring(0, body.length() - 1);
        after = "";
      } else if (body.endsWith(LINE) && !body.endsWith("\\.*")) {
        body = body.substring(0, body.length() - 2);
      }
      return body.isEmpty() && !before.isEmpty() && !after.isEmpty()
          ? anything
          : before + body + after;
    }
    return anything + "(?:" + regex + (isQuotedToTheEnd(regex) ? "\\E" : "") + ")" + anything;
  }

  private static boolean isRepetition(String regex, int at) {
    return at < regex.length() && "?*+{".indexOf(regex.charAt(at)) >= 0;
  }

  /** Whether nothing in it reaches over its ends: no alternative at the top, no quote, no flag. */
  private static boolean isPlain(String regex) {
    int depth = 0;
    boolean characters = false;
    for (int i = 0; i < regex.length(); i++) {
      char c = regex.charAt(i);
      if (c == '\\') {
        i++;
        if (i < regex.length() && regex.charAt(i) == 'Q') {
          return false;
        }
      } else if (characters) {
        characters = c != ']';
      } else if (c == '[') {
        characters = true;
        if (regex.startsWith("^", i + 1)) {
          i++;
        }
        if (regex.startsWith("]", i + 1)) {
          i++;
        }
      } else if (c == '(') {
        if (regex.startsWith("?", i + 1)) {
          return false;
        }
        depth++;
      } else if (c == ')') {
        depth--;
      } else if (c == '|' && depth == 0) {
        return false;
      }
    }
    return !characters;
  }

  private static boolean isQuotedToTheEnd(String regex) {
    boolean quoted = false;
    for (int i = 0; i + 1 < regex.length(); i++) {
      if (regex.charAt(i) == '\\') {
        char next = regex.charAt(i + 1);
        if (quoted) {
          quoted = next != 'E';
          i += quoted ? 0 : 1;
        } else {
          quoted = next == 'Q';
          i++;
        }
      }
    }
    return quoted;
  }
}
