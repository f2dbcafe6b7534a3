package dev.sekisho.gate.github.fact;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Cuts the HTML of a text: comments and tags, and everything between the tags of a quote or of
 * code. What is opened and never closed takes the rest with it, as it does in a browser. Belongs to
 * one text on one thread; the pieces come in their order.
 */
final class Markup {
  private static final Set<String> UNSAID =
      Set.of("blockquote", "code", "pre", "samp", "script", "style", "template", "textarea");
  private static final String COMMENT = "<!--";

  private final String text;
  private final Cuts cuts;
  private @Nullable String unsaid;
  private int unsaidSince;
  private int depth;

  Markup(String text, Cuts cuts) {
    this.text = text;
    this.cuts = cuts;
  }

  /** Reads a piece that holds HTML and maybe text between it. */
  void read(int start, int end) {
    int at = start;
    while (at < end) {
      int next = text.charAt(at) == '<' ? endOfMarkup(at, end) : at + 1;
      if (next > at + 1) {
        cuts.add(at, next);
        tag(at, next);
      }
      at = next;
    }
  }

  /** Ends the text. */
  void close() {
    if (unsaid != null) {
      cuts.add(unsaidSince, text.length());
    }
  }

  private int endOfMarkup(int at, int end) {
    if (text.startsWith(COMMENT, at)) {
      return endOfComment(at + COMMENT.length(), end);
    }
    char next = at + 1 < end ? text.charAt(at + 1) : ' ';
    boolean markup = next == '/' || next == '!' || next == '?' || Character.isLetter(next);
    return markup ? endOfTag(at + 1, end) : at + 1;
  }

  private int endOfComment(int at, int end) {
    if (text.startsWith(">", at)) {
      return at + 1;
    }
    if (text.startsWith("->", at)) {
      return at + 2;
    }
    int close = text.indexOf("-->", at);
    return close < 0 || close >= end ? text.length() : close + 3;
  }

  private int endOfTag(int at, int end) {
    char quote = 0;
    for (int i = at; i < end; i++) {
      char c = text.charAt(i);
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (c == '"' || c == '\'') {
        quote = c;
      } else if (c == '>') {
        return i + 1;
      }
    }
    return end;
  }

  private void tag(int at, int end) {
    boolean closing = text.charAt(at + 1) == '/';
    String name = name(closing ? at + 2 : at + 1, end);
    if (unsaid == null) {
      if (!closing && UNSAID.contains(name)) {
        unsaid = name;
        unsaidSince = at;
        depth = 1;
      }
    } else if (unsaid.equals(name)) {
      depth += closing ? -1 : 1;
      if (depth == 0) {
        cuts.add(unsaidSince, end);
        unsaid = null;
      }
    }
  }

  private String name(int at, int end) {
    int i = at;
    while (i < end && Character.isLetterOrDigit(text.charAt(i))) {
      i++;
    }
    return text.substring(at, i).toLowerCase(Locale.ROOT);
  }
}
