package dev.sekisho.gate.testkit.github;

import java.time.Duration;
import java.util.Optional;

/** What may go wrong with a call. */
public sealed interface Fault {

  /**
   * An answer from in front of GitHub, with a page instead of a document. Nothing was done.
   *
   * @param status for example 502
   */
  record Broken(int status) implements Fault {}

  /**
   * The secondary limit is hit. Nothing was done.
   *
   * @param status 403 or 429
   * @param retryAfter what the header says; none leaves it out
   */
  record Throttled(int status, Optional<Duration> retryAfter) implements Fault {}

  /**
   * The primary limit is used up until it is reset. Nothing was done.
   *
   * @param status 403 or 429
   */
  record Spent(int status) implements Fault {}

  /**
   * The answer begins at once and its second half comes late.
   *
   * @param delay how late, of real time
   */
  record Slow(Duration delay) implements Fault {}

  /** The connection is cut before anything is done. */
  record CutBefore() implements Fault {}

  /** Everything is done, and the connection is cut before the answer. */
  record CutAfter() implements Fault {}

  /** Everything is done, and the answer ends in the middle. */
  record Torn() implements Fault {}

  /**
   * The answer shows each pull request, commit and set of branches as it was before its own last
   * change. Calls that change something are not affected.
   */
  record Stale() implements Fault {}

  /** An answer with {@code status} that no program of GitHub's wrote, such as 502. */
  static Fault broken(int status) {
    return new Broken(status);
  }

  /** The secondary limit without advice. */
  static Fault throttled(int status) {
    return new Throttled(status, Optional.empty());
  }

  /** The secondary limit with advice. */
  static Fault throttled(int status, Duration retryAfter) {
    return new Throttled(status, Optional.of(retryAfter));
  }

  /** The primary limit. */
  static Fault spent() {
    return new Spent(403);
  }

  /** A slow answer. */
  static Fault slow(Duration delay) {
    return new Slow(delay);
  }

  /** A connection that is cut before anything is done. */
  static Fault cutBefore() {
    return new CutBefore();
  }

  /** A connection that is cut after everything is done. */
  static Fault cutAfter() {
    return new CutAfter();
  }

  /** An answer that ends in the middle. */
  static Fault torn() {
    return new Torn();
  }

  /** A stale read. */
  static Fault stale() {
    return new Stale();
  }
}
