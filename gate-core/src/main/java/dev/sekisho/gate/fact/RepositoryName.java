package dev.sekisho.gate.fact;

/**
 * A repository by its full name, {@code owner/name}; two spellings that differ in case are one
 * repository.
 *
 * @param value {@code owner/name}, folded to lower case
 */
public record RepositoryName(String value) {
  public RepositoryName {
    value = Text.fold(value, "repository");
    int slash = value.indexOf('/');
    if (slash <= 0 || slash != value.lastIndexOf('/') || slash == value.length() - 1) {
      throw new IllegalArgumentException("a repository is owner/name, not '" + value + "'");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
