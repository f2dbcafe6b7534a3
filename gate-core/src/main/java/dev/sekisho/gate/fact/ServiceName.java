package dev.sekisho.gate.fact;

/**
 * A service that is deployed as one unit.
 *
 * @param value the text, folded to lower case
 */
public record ServiceName(String value) {
  public ServiceName {
    value = Text.fold(value, "service");
  }

  @Override
  public String toString() {
    return value;
  }
}
