package dev.sekisho.gate.github;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.sekisho.gate.problem.GateException;
import dev.sekisho.gate.problem.Problem;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** What something was refused for. */
public final class Refusals {
  private Refusals() {}

  /** The one problem that {@code work} ends with; fails when it ends with anything else. */
  public static Problem problem(ThrowingCallable work) {
    GateException refusal = catchThrowableOfType(GateException.class, work);
    if (refusal == null) {
      throw new AssertionError("was not refused");
    }
    if (refusal.problems().size() != 1) {
      throw new AssertionError("was refused for more than one reason: " + refusal.getMessage());
    }
    return refusal.problems().get(0);
  }
}
