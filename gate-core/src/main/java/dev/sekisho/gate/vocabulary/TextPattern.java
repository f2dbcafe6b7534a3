package dev.sekisho.gate.vocabulary;

/**
 * A regular expression of a rule, compiled when the rule was loaded. Implementations take time in
 * proportion to the text, keep no state and are thread-safe.
 */
@FunctionalInterface
public interface TextPattern {

  /** Whether the whole of {@code text} fits. */
  boolean fits(String text);
}
