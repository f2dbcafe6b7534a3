package dev.sekisho.gate.guard;

import java.time.Duration;

/**
 * Tells a system that is busy from one that hangs: it hangs when nothing moved for {@link #TIMES}
 * as long as its answers take, or when the last one was a failure. Thread-safe.
 */
final class Stillness {

  /** How many times as long as an answer takes nothing may move. */
  static final int TIMES = 3;

  /** The shortest time that counts as still, which is less than anybody notices. */
  static final Duration LEAST = Duration.ofMillis(100);

  /** The longest, also before the first answer. */
  static final Duration MOST = Duration.ofSeconds(1);

  private volatile Duration answer = MOST;
  private volatile boolean failing;
  private volatile long moved = System.nanoTime();

  /** A question was let in. */
  void moved() {
    moved = System.nanoTime();
  }

  /** An answer came. The slow ones are remembered longest: each further one forgets an eighth. */
  synchronized void answered(Duration took) {
    Duration remembered = answer.multipliedBy(7).dividedBy(8);
    answer = took.compareTo(remembered) > 0 ? took : remembered;
    failing = false;
    moved();
  }

  /** A failure came. */
  void failed() {
    failing = true;
  }

  /**
   * How long something may move yet, in nanoseconds, and before {@code end}; none when it hangs.
   */
  long leftBefore(long end) {
    long now = System.nanoTime();
    return failing ? 0 : Math.min(moved + bound().toNanos() - now, end - now);
  }

  /** How long nothing may move. */
  Duration bound() {
    Duration times = answer.compareTo(MOST) < 0 ? answer.multipliedBy(TIMES) : MOST;
    return times.compareTo(LEAST) < 0 ? LEAST : times.compareTo(MOST) > 0 ? MOST : times;
  }
}
