package dev.sekisho.gate.slack.wire;

import java.time.Duration;

/**
 * How one call ended.
 *
 * @param <R> its answer
 */
sealed interface Try<R> {

  /** It was done. */
  record Done<R>(R answer) implements Try<R> {}

  /** It was not done, and may be asked again after a while. */
  record Slower<R>(Duration after) implements Try<R> {}

  /** It may or may not have been done. */
  record Unsure<R>(String why) implements Try<R> {}
}
