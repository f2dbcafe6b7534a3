package dev.sekisho.gate.slack.wire;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits until something is so, and fails when it takes too long. */
final class Eventually {
  private static final long DEADLINE_NANOS = Duration.ofSeconds(30).toNanos();

  private Eventually() {}

  static void until(String what, BooleanSupplier isSo) {
    long start = System.nanoTime();
    while (!isSo.getAsBoolean()) {
      if (System.nanoTime() - start > DEADLINE_NANOS) {
        throw new AssertionError("never: " + what);
      }
      Thread.onSpinWait();
    }
  }
}
