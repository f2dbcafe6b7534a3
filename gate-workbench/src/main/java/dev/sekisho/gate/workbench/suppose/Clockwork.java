package dev.sekisho.gate.workbench.suppose;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;

/** Adds to times that come from anywhere, and stops at the end of time instead of failing. */
final class Clockwork {
  private Clockwork() {}

  static Instant later(Instant time, Duration by) {
    try {
      return time.plus(by);
    } catch (DateTimeException | ArithmeticException e) {
      return by.isNegative() ? Instant.MIN : Instant.MAX;
    }
  }
}
