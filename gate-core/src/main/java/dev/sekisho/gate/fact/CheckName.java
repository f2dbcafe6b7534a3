package dev.sekisho.gate.fact;

/**
 * The name of a check run or the context of a commit status; case counts.
 *
 * @param value the text
 */
public record CheckName(String value) {
  public CheckName {
    Text.requireText(value, "check");
  }

  @Override
  public String toString() {
    return value;
  }
}
