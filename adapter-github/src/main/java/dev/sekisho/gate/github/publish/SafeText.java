package dev.sekisho.gate.github.publish;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Markdown that shows a text as it is, whoever wrote it: nothing in it is markup, mentions anybody,
 * refers to an issue, or ends a comment of ours. A plain web address stays a link. It fits on one
 * line.
 */
final class SafeText {

  /** Characters of one text that are shown. */
  static final int CHARS_MAX = 2_000;

  /** Takes no room, and keeps GitHub from reading what stands around it as one word. */
  private static final char BREAK = '\u200b';

  private static final Pattern ADDRESS =
      Pattern.compile("https?://[A-Za-z0-9._~:/?#!$&'()*+,;=%-]*[A-Za-z0-9/_~%=-]");
  private static final Pattern UNSHOWN =
      Pattern.compile("[\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}\\x{202a}-\\x{202e}\\x{2066}-\\x{2069}]");
  private static final Pattern LIST_NUMBER = Pattern.compile("(\\d{1,9})([.)])");

  private SafeText() {}

  /** The Markdown. */
  static String of(String text) {
    String line = Cut.to(CHARS_MAX, line(text));
    StringBuilder safe = new StringBuilder(line.length() * 2);
    Matcher address = ADDRESS.matcher(line);
    int at = 0;
    while (address.find()) {
      escape(line, at, address.start(), safe);
      safe.append('<').append(address.group()).append('>');
      at = address.end();
    }
    escape(line, at, line.length(), safe);
    return withoutListNumber(safe.toString());
  }

  /** The text as one line of what can be seen. */
  static String line(String text) {
    return UNSHOWN.matcher(text).replaceAll(" ").replaceAll("\\s+", " ").strip();
  }

  private static void escape(String text, int start, int end, StringBuilder safe) {
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      switch (c) {
        case '<' -> safe.append("&lt;");
        case '>' -> safe.append("&gt;");
        case '&' -> safe.append("&amp;");
        case '\\', '`', '*', '_', '[', ']', '|', '~', '$' -> safe.append('\\').append(c);
        case '#' -> safe.append("\\#").append(BREAK);
        case '@' -> safe.append('@').append(BREAK);
        case ':' -> safe.append(text.startsWith("//", i + 1) ? ":" + BREAK : ":");
        case '.' -> safe.append(isWww(text, i) ? "." + BREAK : ".");
        case '-', '+', '=' -> safe.append(i == 0 ? "\\" : "").append(c);
        default -> safe.append(c);
      }
    }
  }

  private static boolean isWww(String text, int dot) {
    return dot >= 3 && text.regionMatches(true, dot - 3, "www", 0, 3);
  }

  private static String withoutListNumber(String safe) {
    Matcher number = LIST_NUMBER.matcher(safe);
    return number.lookingAt() ? number.group(1) + "\\" + safe.substring(number.start(2)) : safe;
  }
}
