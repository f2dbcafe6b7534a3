package dev.sekisho.gate.workbench.lint;

import dev.sekisho.gate.rules.language.Expression;
import dev.sekisho.gate.rules.language.Expression.Literal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * A value that is written out.
 *
 * @param written as it is written
 * @param folded one text for all that some word may take for the same value: texts that differ only
 *     in case or in hyphens
 * @param number where it lies in the order of numbers or of times; empty for other texts
 */
record Constant(String written, String folded, Optional<BigInteger> number) {
  private static final BigInteger NANOS = BigInteger.valueOf(1_000_000_000);

  static Constant of(Expression expression) {
    String written = Written.of(expression);
    if (!(expression instanceof Literal literal)) {
      return new Constant(written, written, Optional.empty());
    }
    if (literal.value() instanceof Integer number) {
      return new Constant(written, written, Optional.of(BigInteger.valueOf(number)));
    }
    String text = literal.value().toString();
    try {
      Instant time = Instant.parse(text);
      BigInteger at =
          BigInteger.valueOf(time.getEpochSecond())
              .multiply(NANOS)
              .add(BigInteger.valueOf(time.getNano()));
      return new Constant(written, at.toString(), Optional.of(at));
    } catch (DateTimeException e) {
      return new Constant(
          written, text.toLowerCase(Locale.ROOT).replace('_', '-'), Optional.empty());
    }
  }
}
