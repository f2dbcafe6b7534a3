package dev.sekisho.gate.fact;

import java.util.Locale;

/**
 * An environment that a deployment goes to, for example {@code production}.
 *
 * @param value the text, folded to lower case
 */
public record EnvironmentName(String value) {
  public EnvironmentName {
    value = Text.fold(value, "environment");
  }

  /** Whether {@code name} is this name, in whatever case. */
  public boolean isCalled(String name) {
    return value.equals(name.toLowerCase(Locale.ROOT));
  }

  @Override
  public String toString() {
    return value;
  }
}
