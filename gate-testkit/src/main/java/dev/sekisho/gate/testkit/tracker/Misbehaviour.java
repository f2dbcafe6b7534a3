package dev.sekisho.gate.testkit.tracker;

/** What a request runs into instead of its answer. Nothing is done. */
public enum Misbehaviour {
  /** The answer never comes. */
  SLOW,
  /** Status 200 with the page of a login. */
  HTML,
  /** Status 401. */
  UNAUTHORIZED,
  /** Status 403. */
  FORBIDDEN,
  /** Status 404, as an account gets it that is not signed in any more. */
  NOT_FOUND,
  /** Status 429, to be asked again after 30 seconds. */
  TOO_MANY_REQUESTS,
  /** Status 500 without a body that says anything. */
  FAILING,
  /** The connection ends in the middle of the body. */
  CUT
}
