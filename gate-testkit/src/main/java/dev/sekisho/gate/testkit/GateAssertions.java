package dev.sekisho.gate.testkit;

import dev.sekisho.gate.engine.Evaluation;

/** The entry to assertions that speak the gate's words. */
public final class GateAssertions {
  private GateAssertions() {}

  /** Begins to say what is expected of an answer. */
  public static EvaluationAssert assertThat(Evaluation evaluation) {
    return new EvaluationAssert(evaluation);
  }
}
