package dev.sekisho.gate.fact;

/**
 * The path of a file from the root of its repository, with {@code /} between folders.
 *
 * @param value the text
 */
public record FilePath(String value) {
  public FilePath {
    Text.requireText(value, "path");
  }

  @Override
  public String toString() {
    return value;
  }
}
