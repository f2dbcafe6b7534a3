package dev.sekisho.gate.rules.rollout;

import dev.sekisho.gate.fact.FactSheet;
import java.util.Optional;

/**
 * A custom property that a repository must have, written {@code name=value}.
 *
 * @param name its name
 * @param value its value, exactly
 */
public record Property(String name, String value) {

  /** Reads {@code name=value}; empty for other texts. */
  public static Optional<Property> read(String text) {
    int sign = text.indexOf('=');
    return sign < 1
        ? Optional.empty()
        : Optional.of(
            new Property(text.substring(0, sign).strip(), text.substring(sign + 1).strip()));
  }

  Fit fit(FactSheet sheet) {
    return sheet
        .repository()
        .fold(
            known -> Fit.of(value.equals(known.value().properties().get(name))),
            unknown -> Fit.UNKNOWN);
  }

  @Override
  public String toString() {
    return name + "=" + value;
  }
}
