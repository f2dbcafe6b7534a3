package dev.sekisho.gate.rules.language;

import org.jspecify.annotations.Nullable;

/**
 * An expression with its type.
 *
 * @param type the class of its value
 * @param term asks for its value
 * @param constant its value, when it is written out
 */
record Typed(Class<?> type, Term term, @Nullable Object constant) {

  /** A value that has to be asked for. */
  static Typed of(Class<?> type, Term term) {
    return new Typed(type, term, null);
  }

  /** Something that is true or false. */
  static Typed truth(Term term) {
    return of(boolean.class, term);
  }
}
