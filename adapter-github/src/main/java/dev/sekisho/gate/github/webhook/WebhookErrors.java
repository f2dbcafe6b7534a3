package dev.sekisho.gate.github.webhook;

import dev.sekisho.gate.problem.ErrorId;
import dev.sekisho.gate.problem.GateException;
import dev.sekisho.gate.problem.Place;
import dev.sekisho.gate.problem.Problem;

/** Why a request is refused before its body is read. */
public final class WebhookErrors {

  /** The body is larger than the largest that GitHub sends; answer 413. */
  public static final ErrorId TOO_LARGE = new ErrorId("GATE-3001");

  /** The request carries no SHA-256 signature; answer 401. */
  public static final ErrorId NOT_SIGNED = new ErrorId("GATE-3002");

  /** The signature was not made with a secret of ours over this body; answer 401. */
  public static final ErrorId WRONG_SIGNATURE = new ErrorId("GATE-3003");

  /** The request says not which event it is, or not under which id; answer 400. */
  public static final ErrorId MISSING_HEADER = new ErrorId("GATE-3004");

  private WebhookErrors() {}

  static GateException refuse(ErrorId id, String where, String what, String fix) {
    return new GateException(Problem.of(id, Place.of(where), what, fix));
  }
}
