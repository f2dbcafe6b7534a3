package dev.sekisho.gate.github.wire;

import java.time.Duration;

/**
 * How long a call may take, everything in it.
 *
 * @param connect to reach GitHub; default 10 s
 * @param answer to get a whole answer; default 30 s
 * @param firstPause before a call that failed in passing is tried again, doubled each time and with
 *     a random part of it more or less; default 500 ms
 * @param longestPause that is waited for within a call; when GitHub wants a longer one, the call
 *     fails and says until when; default 20 s
 * @param retries tries after the first; default 3
 */
public record Patience(
    Duration connect, Duration answer, Duration firstPause, Duration longestPause, int retries) {

  /** The defaults. */
  public static final Patience DEFAULT =
      new Patience(
          Duration.ofSeconds(10),
          Duration.ofSeconds(30),
          Duration.ofMillis(500),
          Duration.ofSeconds(20),
          3);
}
