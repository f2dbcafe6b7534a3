package dev.sekisho.gate.action;

import dev.sekisho.gate.engine.Evaluation;

/**
 * How the gate's check run stands. Only {@link #SUCCESS} lets a pull request be merged; the code
 * host's {@code neutral} and {@code skipped} would as well, so they can not be said.
 */
public enum CheckState {
  SUCCESS,
  FAILURE,
  /** People have something to do. */
  ACTION_REQUIRED,
  /** Something is awaited that comes by itself. */
  IN_PROGRESS;

  /** How the check run of an answer stands. */
  public static CheckState of(Evaluation evaluation) {
    return evaluation
        .verdict()
        .fold(
            block -> FAILURE,
            undecided -> FAILURE,
            hold -> evaluation.shortestWayToYes().isEmpty() ? IN_PROGRESS : ACTION_REQUIRED,
            allow -> SUCCESS);
  }
}
