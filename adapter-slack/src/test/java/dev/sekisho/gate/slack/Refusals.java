package dev.sekisho.gate.slack;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.sekisho.gate.problem.GateException;
import dev.sekisho.gate.problem.Problem;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** What something was refused for. */
public final class Refusals {
  private Refusals() {}

  /** The first problem that {@code work} ends with; fails when it ends with none. */
  public static Problem problem(ThrowingCallable work) {
    GateException refusal = catchThrowableOfType(GateException.class, work);
    if (refusal == null) {
      throw new AssertionError("was not refused");
    }
    return refusal.problems().get(0);
  }
}
