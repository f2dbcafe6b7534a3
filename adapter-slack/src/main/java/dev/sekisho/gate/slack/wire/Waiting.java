package dev.sekisho.gate.slack.wire;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** Waits between tries: as long as Slack asked for, or longer each time; never all at once. */
final class Waiting {

  /** Tries of one call. */
  static final int TRIES_MAX = 5;

  /** The longest wait that is waited out; a longer one is left to whoever tries again later. */
  static final Duration WAIT_MAX = Duration.ofSeconds(60);

  private static final Duration FIRST = Duration.ofSeconds(1);
  private static final double JITTER = 0.2;

  private final Sleeper sleeper;
  private final RandomGenerator random;

  Waiting(Sleeper sleeper, RandomGenerator random) {
    this.sleeper = sleeper;
    this.random = random;
  }

  /** Waits before try {@code next}, from 2, where Slack asked for nothing. */
  void before(int next) {
    atLeast(FIRST.multipliedBy(1L << (next - 2)));
  }

  /** Waits that long, and up to a fifth longer, so that many who wait do not come at once. */
  void atLeast(Duration duration) {
    exactly(duration.plusMillis((long) (duration.toMillis() * JITTER * random.nextDouble())));
  }

  void exactly(Duration duration) {
    if (duration.isZero()) {
      return;
    }
    try {
      sleeper.sleep(duration);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw WireErrors.noAnswer("waiting for Slack", "The thread was told to end");
    }
  }
}
