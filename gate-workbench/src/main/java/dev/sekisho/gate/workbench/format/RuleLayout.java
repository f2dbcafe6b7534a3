package dev.sekisho.gate.workbench.format;

import java.util.List;

/**
 * Lays a rule file out: one space where one belongs, parts of a rule on lines of their own, an
 * empty line between rules. Where a line ends within a pattern, between marks or within a finding
 * is the author's choice and stays.
 */
final class RuleLayout {
  private enum Part {
    FILE,
    NAME,
    MARKS,
    WHEN,
    THEN
  }

  private final StringBuilder out = new StringBuilder();
  private final List<Piece> pieces;
  private Part part = Part.FILE;
  private int depth;
  private boolean statementOpen;
  private boolean breakNext;

  private RuleLayout(List<Piece> pieces) {
    this.pieces = pieces;
  }

  /** The text laid out; as it is when that would change a word of it. */
  static String format(String text) {
    List<Piece> pieces = Piece.of(text);
    String formatted = new RuleLayout(pieces).format();
    return texts(pieces).equals(texts(Piece.of(formatted))) ? formatted : text;
  }

  private static List<String> texts(List<Piece> pieces) {
    return pieces.stream().map(Piece::text).toList();
  }

  private String format() {
    for (int i = 0; i < pieces.size(); i++) {
      Piece piece = pieces.get(i);
      if (i > 0) {
        between(pieces.get(i - 1), piece);
      } else {
        enter(piece);
      }
      out.append(piece.text());
      leave(piece);
    }
    return out.isEmpty() ? "" : out.append('\n').toString();
  }

  private void between(Piece last, Piece piece) {
    boolean trails = piece.isComment() && piece.lineEnds() == 0;
    boolean starts = !trails && startsPart(piece);
    boolean betweenRules = part == Part.FILE && !trails;
    boolean lineEnds =
        starts
            || (breakNext && !trails)
            || piece.lineEnds() > 0
            || last.kind() == Piece.Kind.LINE_COMMENT;
    if (starts) {
      enter(piece);
    }
    if (!lineEnds) {
      out.append(isSpaced(last, piece) ? " " : "");
      return;
    }
    breakNext = false;
    boolean empty =
        betweenRules
            ? last.is("end") || piece.lineEnds() > 1
            : piece.lineEnds() > 1 && !starts && !last.is("when") && !last.is("then");
    out.append(empty ? "\n\n" : "\n").append(" ".repeat(indent(starts)));
  }

  private boolean startsPart(Piece piece) {
    return switch (part) {
      case FILE -> piece.is("rule");
      case NAME -> false;
      case MARKS -> depth == 0 && piece.is("when");
      case WHEN -> depth == 0 && piece.is("then");
      case THEN -> depth == 0 && !statementOpen && piece.is("end");
    };
  }

  private void enter(Piece piece) {
    if (part == Part.FILE && piece.is("rule")) {
      part = Part.NAME;
    } else if (part == Part.MARKS) {
      part = Part.WHEN;
    } else if (part == Part.WHEN) {
      part = Part.THEN;
      statementOpen = false;
    } else if (part == Part.THEN) {
      part = Part.FILE;
    }
  }

  private int indent(boolean starts) {
    if (starts || part == Part.FILE) {
      return 0;
    }
    boolean within = part == Part.THEN ? statementOpen : depth > 0;
    return within ? 4 : 2;
  }

  private void leave(Piece piece) {
    if (piece.isComment()) {
      breakNext |= piece.kind() == Piece.Kind.LINE_COMMENT;
      return;
    }
    depth += piece.is("(") ? 1 : piece.is(")") ? -1 : 0;
    switch (part) {
      case FILE -> breakNext = piece.is("end");
      case NAME -> {
        if (piece.kind() == Piece.Kind.TEXT) {
          part = Part.MARKS;
          breakNext = true;
        }
      }
      case MARKS -> breakNext = false;
      case WHEN -> breakNext = piece.is("when") || (piece.is(")") && depth == 0);
      case THEN -> {
        boolean ends = piece.is("then") || (piece.is(";") && depth == 0);
        statementOpen = !ends;
        breakNext = ends;
      }
    }
  }

  private static boolean isSpaced(Piece last, Piece piece) {
    if (piece.isComment() || last.isComment()) {
      return true;
    }
    if (piece.is(",") || piece.is(";") || piece.is(".") || last.is(".") || last.is("!")) {
      return false;
    }
    if (last.is("(") && piece.is(")")) {
      return false;
    }
    if (piece.is("(")) {
      return last.kind() != Piece.Kind.WORD || last.is("in") || last.is("not") || last.is("exists");
    }
    return !last.is("@");
  }
}
