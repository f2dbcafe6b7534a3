package dev.sekisho.gate.ledger;

import java.time.Duration;
import java.util.function.DoubleSupplier;

/**
 * How long to wait after a failure: twice as long each time, a random part of it less, so that what
 * failed together is not tried again together. Thread-safe when its chance is.
 */
public final class Backoff {

  /** Failures after which something is parked. */
  public static final int ATTEMPTS_MAX = 8;

  /** The wait after the first failure. */
  static final Duration FIRST = Duration.ofSeconds(2);

  /** The longest wait. */
  static final Duration LONGEST = Duration.ofMinutes(5);

  private final DoubleSupplier chance;

  /** A back-off that takes its chances, from 0 to 1, from {@code chance}. */
  public Backoff(DoubleSupplier chance) {
    this.chance = chance;
  }

  /** How long to wait after so many earlier failures: between half of it and all of it. */
  Duration after(int failures) {
    Duration whole = FIRST.multipliedBy(1L << Math.min(failures, 16));
    Duration bounded = whole.compareTo(LONGEST) > 0 ? LONGEST : whole;
    double part = 0.5 + Math.max(0, Math.min(1, chance.getAsDouble())) / 2;
    return Duration.ofMillis((long) (bounded.toMillis() * part));
  }
}
