package dev.sekisho.gate.fact;

/**
 * An environment that a deployment goes to, for example {@code production}.
 *
 * @param value the text, folded to lower case
 */
public record EnvironmentName(String value) {
  public EnvironmentName {
    value = Text.fold(value, "environment");
  }

  @Override
  public String toString() {
    return value;
  }
}
