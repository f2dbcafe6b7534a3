package dev.sekisho.gate.testkit.calendar;

/** What a call runs into instead of its answer. */
public sealed interface Trouble {

  /** None: the call is answered, and the one after it meets the next trouble. */
  record None() implements Trouble {}

  /**
   * A status with a reason in Google's form, for example 403 and {@code rateLimitExceeded}. Nothing
   * is done.
   */
  record Status(int code, String reason) implements Trouble {}

  /** A page for people with status 200, as a proxy or a sign-in page gives it. Nothing is done. */
  record Html() implements Trouble {}

  /** It is done, and the answer never comes. */
  record Hanging() implements Trouble {}

  /** It is done, and the answer ends in the middle. */
  record CutBody() implements Trouble {}

  /** The connection is cut before anything is done. */
  record CutBefore() implements Trouble {}

  /** Somebody changes the entry just before, so that its etag is another one. */
  record ChangedMeanwhile() implements Trouble {}
}
