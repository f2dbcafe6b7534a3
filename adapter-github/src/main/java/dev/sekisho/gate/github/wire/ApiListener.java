package dev.sekisho.gate.github.wire;

import dev.sekisho.gate.problem.ErrorId;
import java.time.Duration;
import java.util.OptionalInt;

/** Watches what the gate asks GitHub. Called by many threads at once. */
@FunctionalInterface
public interface ApiListener {

  /** Nobody watches. */
  ApiListener NONE = answer -> {};

  /** One answer came. */
  void answered(Answered answer);

  /** One call failed in the end, after all that was tried, with one of {@link WireErrors}. */
  default void failed(ErrorId id) {}

  /**
   * One answer of GitHub.
   *
   * @param method of the request
   * @param status of the answer
   * @param counted whether GitHub counts it against the budget; an unchanged answer is not counted
   * @param remaining what is left of the budget, where GitHub said so
   * @param took from the request to the head of the answer
   */
  record Answered(
      String method, int status, boolean counted, OptionalInt remaining, Duration took) {}
}
