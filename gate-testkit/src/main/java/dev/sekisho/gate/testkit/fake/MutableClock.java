package dev.sekisho.gate.testkit.fake;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that stands still until a test moves it. Thread-safe. */
public final class MutableClock implements InstantSource {
  private volatile Instant now;

  /** A clock that stands at {@code now}. */
  public MutableClock(Instant now) {
    this.now = now;
  }

  @Override
  public Instant instant() {
    return now;
  }

  /** Moves it to {@code instant}, backwards as well. */
  public void set(Instant instant) {
    now = instant;
  }

  /** Moves it on. */
  public void advance(Duration duration) {
    now = now.plus(duration);
  }
}
