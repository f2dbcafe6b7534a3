package dev.sekisho.gate.fact;

/**
 * The app that produced a check or a comment, by its slug, for example {@code github-actions}.
 *
 * @param value the text, folded to lower case
 */
public record AppSlug(String value) {
  public AppSlug {
    value = Text.fold(value, "app");
  }

  @Override
  public String toString() {
    return value;
  }
}
