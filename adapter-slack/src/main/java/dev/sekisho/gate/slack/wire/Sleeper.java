package dev.sekisho.gate.slack.wire;

import java.time.Duration;

/** Lets time pass. Tests hand in one that only moves a clock. */
@FunctionalInterface
public interface Sleeper {

  /** Lets the thread sleep. */
  Sleeper THREAD = duration -> Thread.sleep(duration.toMillis());

  /** Returns after {@code duration}. */
  void sleep(Duration duration) throws InterruptedException;
}
