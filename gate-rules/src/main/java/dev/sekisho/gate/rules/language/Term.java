package dev.sekisho.gate.rules.language;

import org.jspecify.annotations.Nullable;

/** A typed expression as a function. */
@FunctionalInterface
public interface Term {

  /**
   * The value.
   *
   * @param self the fact that the pattern matches
   * @param variables the facts bound by the rule's patterns, by the index of their variable
   */
  @Nullable Object of(Object self, @Nullable Object[] variables);

  /** The value of a term that is true or false. */
  default boolean isTrue(Object self, @Nullable Object[] variables) {
    return Boolean.TRUE.equals(of(self, variables));
  }
}
