package dev.sekisho.gate.tracker.hook;

import dev.sekisho.gate.problem.ErrorId;
import dev.sekisho.gate.problem.GateException;
import dev.sekisho.gate.problem.Place;
import dev.sekisho.gate.problem.Problem;

/** Why a webhook is refused. Nothing of its body is ever in the message. */
public final class HookErrors {

  /** The body is larger than is read; answer 413. */
  public static final ErrorId TOO_LARGE = new ErrorId("GATE-9210");

  /** The webhook carries neither a signature nor a secret; answer 401. */
  public static final ErrorId NOT_SIGNED = new ErrorId("GATE-9211");

  /** The signature or the secret is none of ours; answer 401. */
  public static final ErrorId WRONG_SIGNATURE = new ErrorId("GATE-9212");

  /** The webhook is Jira's, and yet can not be read; answer 400. */
  public static final ErrorId UNREADABLE = new ErrorId("GATE-9213");

  private HookErrors() {}

  /** The HTTP status to answer a refused webhook with. */
  public static int httpStatus(GateException refusal) {
    ErrorId id = refusal.problems().get(0).id();
    if (id.equals(TOO_LARGE)) {
      return 413;
    }
    return id.equals(UNREADABLE) ? 400 : 401;
  }

  static GateException refuse(ErrorId id, String where, String what, String fix) {
    return new GateException(Problem.of(id, Place.of(where), what, fix));
  }
}
