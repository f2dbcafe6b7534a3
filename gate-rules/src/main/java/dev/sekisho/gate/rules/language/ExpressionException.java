package dev.sekisho.gate.rules.language;

import java.util.List;

/** A text that is not of the language, or that does not fit the vocabulary. */
public final class ExpressionException extends Exception {
  private static final long serialVersionUID = 1L;

  private final Kind kind;
  private final int at;
  private final String what;
  private final transient List<String> known;
  private final String fix;

  /** What sort of mistake it is. */
  public enum Kind {
    /** Not of the grammar. */
    SYNTAX,
    /** A word that the vocabulary does not have. */
    UNKNOWN_WORD,
    /** Words that do not go together. */
    TYPE,
    /** Something that runs code, changes facts or steers the engine. */
    FORBIDDEN
  }

  ExpressionException(Kind kind, int at, String message, List<String> known, String fix) {
    super(message);
    this.kind = kind;
    this.at = at;
    this.what = message;
    this.known = List.copyOf(known);
    this.fix = fix;
  }

  /** What sort of mistake it is. */
  public Kind kind() {
    return kind;
  }

  /** Where in the text, from 0. */
  public int at() {
    return at;
  }

  /** What is wrong, in a sentence. */
  public String what() {
    return what;
  }

  /** The words that would have been understood there; empty when that is not the question. */
  public List<String> known() {
    return known;
  }

  /** What to do. */
  public String fix() {
    return fix;
  }
}
