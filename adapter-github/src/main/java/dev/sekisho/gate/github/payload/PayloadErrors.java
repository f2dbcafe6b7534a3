package dev.sekisho.gate.github.payload;

import dev.sekisho.gate.problem.ErrorId;
import dev.sekisho.gate.problem.GateException;
import dev.sekisho.gate.problem.Place;
import dev.sekisho.gate.problem.Problem;

/** What can be wrong with the body of a delivery. */
public final class PayloadErrors {

  /** The body is not a whole JSON object. */
  public static final ErrorId NOT_JSON = new ErrorId("GATE-3005");

  /** A member is missing, of another type than GitHub's, or holds no such thing. */
  public static final ErrorId WRONG_MEMBER = new ErrorId("GATE-3006");

  private static final Place BODY = Place.of("request body");

  private PayloadErrors() {}

  static GateException notJson(Place where, String what, String fix) {
    return new GateException(Problem.of(NOT_JSON, where, what, fix));
  }

  static GateException wrongMember(String path, String what) {
    return new GateException(
        Problem.of(
            WRONG_MEMBER,
            BODY.in(path),
            what,
            "Compare the delivery with GitHub's description of the event; if GitHub changed it,"
                + " report it to whoever maintains this adapter"));
  }
}
