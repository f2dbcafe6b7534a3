package dev.sekisho.gate.testkit.contract;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Waits until something is as it should be, and gives up in time. */
public final class Eventually {

  /** How long anything may take on a busy machine. */
  public static final Duration DEADLINE = Duration.ofSeconds(60);

  private static final Duration LOOK_AGAIN = Duration.ofMillis(20);

  private Eventually() {}

  /**
   * The first value that is as wanted.
   *
   * @throws AssertionError with the last value when none was in time
   */
  public static <T> T get(Supplier<T> value, Predicate<T> wanted) {
    long end = System.nanoTime() + DEADLINE.toNanos();
    T last = value.get();
    while (!wanted.test(last)) {
      if (System.nanoTime() > end) {
        throw new AssertionError("still " + last + " after " + DEADLINE.toSeconds() + " s");
      }
      LockSupport.parkNanos(LOOK_AGAIN.toNanos());
      last = value.get();
    }
    return last;
  }

  /**
   * Waits until something is true.
   *
   * @throws AssertionError when it did not become so in time
   */
  public static void isTrue(Supplier<Boolean> condition) {
    get(condition, Boolean::booleanValue);
  }
}
