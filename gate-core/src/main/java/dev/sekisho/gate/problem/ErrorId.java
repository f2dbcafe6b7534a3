package dev.sekisho.gate.problem;

import java.util.regex.Pattern;

/**
 * The id of an error, {@code GATE-} and four digits, under which {@code docs/errors} explains it.
 * 1xxx are facts, 2xxx rules, 3xxx deliveries, 4xxx configuration, 5xxx the gate itself.
 *
 * @param value the id, for example {@code GATE-2003}
 */
public record ErrorId(String value) {
  private static final Pattern FORM = Pattern.compile("GATE-\\d{4}");

  public ErrorId {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("an error id is GATE-nnnn, not '" + value + "'");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
