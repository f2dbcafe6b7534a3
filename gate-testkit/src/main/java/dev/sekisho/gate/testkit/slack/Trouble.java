package dev.sekisho.gate.testkit.slack;

/** What a call of the Web API runs into instead of its answer. */
public sealed interface Trouble {

  /** Status 429: to be asked again after {@code seconds}. Nothing is done. */
  record TooFast(int seconds) implements Trouble {}

  /** {@code ok:false} with a word. Nothing is done. */
  record Refusal(String word) implements Trouble {}

  /** A status that is no answer, for example 503. Nothing is done. */
  record Status(int code) implements Trouble {}

  /** The connection is cut before anything is done. */
  record CutBefore() implements Trouble {}

  /** It is done, and then the connection is cut instead of the answer. */
  record LostAnswer() implements Trouble {}

  /** It is done, and the answer never comes. */
  record Hanging() implements Trouble {}
}
