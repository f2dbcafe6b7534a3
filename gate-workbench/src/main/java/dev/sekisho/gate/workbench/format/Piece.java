package dev.sekisho.gate.workbench.format;

import java.util.ArrayList;
import java.util.List;

/**
 * A piece of a rule file that is not space: a word, a text, a sign or a comment.
 *
 * @param kind what it is
 * @param text as it is written
 * @param lineEnds how many lines end between the piece before it and this one
 */
record Piece(Kind kind, String text, int lineEnds) {
  enum Kind {
    WORD,
    TEXT,
    SIGN,
    LINE_COMMENT,
    COMMENT
  }

  private static final List<String> SIGNS = List.of("==", "!=", "<=", ">=", "&&", "||");

  boolean is(String sign) {
    return text.equals(sign) && (kind == Kind.WORD || kind == Kind.SIGN);
  }

  boolean isComment() {
    return kind == Kind.LINE_COMMENT || kind == Kind.COMMENT;
  }

  /** The pieces of a file, in order. */
  static List<Piece> of(String file) {
    List<Piece> pieces = new ArrayList<>();
    int lineEnds = 0;
    int at = 0;
    while (at < file.length()) {
      if (Character.isWhitespace(file.charAt(at))) {
        lineEnds += file.charAt(at) == '\n' ? 1 : 0;
        at++;
      } else {
        Piece piece = at(file, at, lineEnds);
        at += piece.text().length();
        pieces.add(
            piece.isComment()
                ? new Piece(piece.kind(), piece.text().stripTrailing(), lineEnds)
                : piece);
        lineEnds = 0;
      }
    }
    return pieces;
  }

  private static Piece at(String file, int at, int lineEnds) {
    char c = file.charAt(at);
    if (file.startsWith("//", at)) {
      int end = file.indexOf('\n', at);
      return new Piece(
          Kind.LINE_COMMENT, file.substring(at, end < 0 ? file.length() : end), lineEnds);
    }
    if (file.startsWith("/*", at)) {
      int end = file.indexOf("*/", at + 2);
      return new Piece(
          Kind.COMMENT, file.substring(at, end < 0 ? file.length() : end + 2), lineEnds);
    }
    if (c == '"' || c == '\'') {
      return new Piece(Kind.TEXT, file.substring(at, endOfText(file, at)), lineEnds);
    }
    int end = at;
    while (end < file.length() && isOfWord(file.charAt(end))) {
      end++;
    }
    if (end > at) {
      return new Piece(Kind.WORD, file.substring(at, end), lineEnds);
    }
    return new Piece(
        Kind.SIGN,
        SIGNS.stream()
            .filter(sign -> file.startsWith(sign, at))
            .findFirst()
            .orElseGet(() -> file.substring(at, at + 1)),
        lineEnds);
  }

  private static int endOfText(String file, int at) {
    char quote = file.charAt(at);
    int end = at + 1;
    while (end < file.length() && file.charAt(end) != quote) {
      end += file.charAt(end) == '\\' ? 2 : 1;
    }
    return Math.min(file.length(), end + 1);
  }

  private static boolean isOfWord(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == '$';
  }
}
