package dev.sekisho.gate.fact;

/**
 * A team by its organisation and slug, {@code organisation/slug}.
 *
 * @param value {@code organisation/slug}, folded to lower case
 */
public record TeamName(String value) {
  public TeamName {
    value = Text.fold(value, "team");
    int slash = value.indexOf('/');
    if (slash <= 0 || slash != value.lastIndexOf('/') || slash == value.length() - 1) {
      throw new IllegalArgumentException("a team is organisation/slug, not '" + value + "'");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
