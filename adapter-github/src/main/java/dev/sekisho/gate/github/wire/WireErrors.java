package dev.sekisho.gate.github.wire;

import dev.sekisho.gate.problem.ErrorId;
import dev.sekisho.gate.problem.GateException;
import dev.sekisho.gate.problem.Place;
import dev.sekisho.gate.problem.Problem;

/** What can go wrong between the gate and GitHub's API. */
public final class WireErrors {

  /** The App's private key can not be read. */
  public static final ErrorId NO_PRIVATE_KEY = new ErrorId("GATE-3101");

  /** GitHub does not let the gate in. */
  public static final ErrorId NOT_SIGNED_IN = new ErrorId("GATE-3102");

  /** GitHub wants the gate to wait for longer than a call may take. */
  public static final ErrorId RATE_LIMITED = new ErrorId("GATE-3103");

  /** GitHub can not be reached, or answers with an error of its own. */
  public static final ErrorId UNREACHABLE = new ErrorId("GATE-3104");

  /** GitHub refuses a call. */
  public static final ErrorId REFUSED = new ErrorId("GATE-3105");

  /** GitHub's answer is not what its description says. */
  public static final ErrorId NOT_UNDERSTOOD = new ErrorId("GATE-3106");

  private WireErrors() {}

  static GateException noPrivateKey(String what) {
    return problem(
        NO_PRIVATE_KEY,
        "GITHUB_PRIVATE_KEY",
        what,
        "Give the whole file that GitHub handed out for the App, from BEGIN to END");
  }

  static GateException notSignedIn(String call, String what) {
    return problem(
        NOT_SIGNED_IN,
        call,
        what,
        "See that the token is valid, or that the App is installed and its key is the present one");
  }

  static GateException rateLimited(String call, String what) {
    return problem(
        RATE_LIMITED, call, what, "Nothing has to be done: the gate asks again when it may");
  }

  static GateException unreachable(String call, String what) {
    return problem(
        UNREACHABLE, call, what, "Nothing has to be done when this passes; the gate asks again");
  }

  /** GitHub did not do what was asked. */
  public static GateException refused(String call, String what) {
    return problem(
        REFUSED,
        call,
        what,
        "See that the gate has the permissions that the page about GitHub lists, in this repository");
  }

  static GateException notUnderstood(String call, String what) {
    return problem(
        NOT_UNDERSTOOD,
        call,
        what,
        "See that the address is that of GitHub's API and that no proxy answers in its place");
  }

  private static GateException problem(ErrorId id, String where, String what, String fix) {
    return new GateException(Problem.of(id, Place.of(where), what, fix));
  }
}
