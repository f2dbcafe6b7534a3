package dev.sekisho.gate.tracker.wire;

import dev.sekisho.gate.problem.ErrorId;
import dev.sekisho.gate.problem.GateException;
import dev.sekisho.gate.problem.Place;
import dev.sekisho.gate.problem.Problem;

/** Why a tracker did not do what it was asked. No secret is ever in a message. */
public final class TrackerErrors {

  /** The tracker did not answer, or not in time. */
  public static final ErrorId NO_ANSWER = new ErrorId("GATE-9201");

  /** The tracker does not know our account or its token. */
  public static final ErrorId NOT_SIGNED_IN = new ErrorId("GATE-9202");

  /** Our account may not do that. */
  public static final ErrorId FORBIDDEN = new ErrorId("GATE-9203");

  /** The tracker wants us to be slower. */
  public static final ErrorId TOO_FAST = new ErrorId("GATE-9204");

  /** The tracker is broken. */
  public static final ErrorId FAILING = new ErrorId("GATE-9205");

  /** The answer is not what the tracker's description says. */
  public static final ErrorId UNREADABLE = new ErrorId("GATE-9206");

  /** The tracker does not take what we write. */
  public static final ErrorId REFUSED = new ErrorId("GATE-9207");

  /** The tracker said yes to what we wrote, and kept nothing of it. */
  public static final ErrorId DROPPED = new ErrorId("GATE-9208");

  private TrackerErrors() {}

  /** A refusal. */
  public static GateException of(ErrorId id, String tracker, String what) {
    return new GateException(Problem.of(id, Place.of(tracker), what, fix(id)));
  }

  /** The answer lacks something, or has it in another form. */
  public static GateException unreadable(String tracker, String what) {
    return of(UNREADABLE, tracker, what);
  }

  private static String fix(ErrorId id) {
    return switch (id.value()) {
      case "GATE-9201" ->
          "See that the tracker runs, and that its address can be reached from here; it is asked"
              + " again";
      case "GATE-9202" -> "Give the gate a token that is valid, and see that REST is switched on";
      case "GATE-9203" -> "Let the gate's account see and comment the tickets of that project";
      case "GATE-9204" -> "Nothing has to be done; it is asked again later";
      case "GATE-9205" -> "Look into the tracker's own log; it is asked again";
      case "GATE-9206" ->
          "See that the address is the tracker's own, with no login page or proxy before it";
      case "GATE-9207" -> "Compare the settings with the workflow and the fields of that project";
      default ->
          "Let the gate's account add notes and change the status of tickets in that project";
    };
  }
}
