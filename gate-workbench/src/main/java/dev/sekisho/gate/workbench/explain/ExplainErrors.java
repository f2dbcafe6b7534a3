package dev.sekisho.gate.workbench.explain;

import dev.sekisho.gate.problem.ErrorId;

/** The ids of what can be wrong with a wish for an explanation. */
public final class ExplainErrors {

  /** A control that the rules do not have. */
  public static final ErrorId UNKNOWN_CONTROL = new ErrorId("GATE-4542");

  private ExplainErrors() {}
}
