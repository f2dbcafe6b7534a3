package dev.sekisho.gate.slack.inbound;

import dev.sekisho.gate.problem.ErrorId;
import dev.sekisho.gate.problem.GateException;
import dev.sekisho.gate.problem.Place;
import dev.sekisho.gate.problem.Problem;

/** Why a request is refused. Nothing of its body is ever in the message. */
public final class InboundErrors {

  /** The body is larger than is read; answer 413. */
  public static final ErrorId TOO_LARGE = new ErrorId("GATE-7001");

  /** The request carries no time or no signature; answer 401. */
  public static final ErrorId NOT_SIGNED = new ErrorId("GATE-7002");

  /** The signature was not made with a secret of ours over this time and body; answer 401. */
  public static final ErrorId WRONG_SIGNATURE = new ErrorId("GATE-7003");

  /** The request was not sent about now; answer 401. */
  public static final ErrorId NOT_NOW = new ErrorId("GATE-7004");

  /** The request is signed, and yet not what Slack sends; answer 400. */
  public static final ErrorId UNREADABLE = new ErrorId("GATE-7005");

  private InboundErrors() {}

  /** The HTTP status to answer a refused request with. */
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

  static GateException unreadable(String within, String what) {
    return new GateException(
        Problem.of(
            UNREADABLE,
            Place.of("request body").in(within),
            what,
            "Compare the request with Slack's description of it; if Slack changed it, report it to"
                + " whoever maintains this adapter"));
  }
}
