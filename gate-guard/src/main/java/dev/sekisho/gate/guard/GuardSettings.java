package dev.sekisho.gate.guard;

import java.time.Duration;

/**
 * The bounds within which a system is asked. {@link #DEFAULT} waits 5 seconds for an answer, asks 8
 * times at once, stops after 5 failures in a row, and tries again once every 15 seconds.
 *
 * @param answerMax how long an answer is waited for
 * @param atOnce questions that are under way at once; a further one waits while they get answers,
 *     up to {@code answerMax}, and is refused when it seems to hang
 * @param failures failures in a row after which the system is not asked for a while
 * @param rest how long it is not asked; then one question tries whether it is back
 */
public record GuardSettings(Duration answerMax, int atOnce, int failures, Duration rest) {

  /** The bounds where nobody says others. */
  public static final GuardSettings DEFAULT =
      new GuardSettings(Duration.ofSeconds(5), 8, 5, Duration.ofSeconds(15));

  public GuardSettings {
    if (answerMax.isNegative() || answerMax.isZero() || rest.isNegative() || rest.isZero()) {
      throw new IllegalArgumentException("a time of a guard is longer than nothing");
    }
    if (atOnce < 1 || failures < 1) {
      throw new IllegalArgumentException("a guard lets at least one question and failure pass");
    }
  }
}
