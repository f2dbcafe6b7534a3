package dev.sekisho.gate.github.policy;

import dev.sekisho.gate.problem.ErrorId;
import dev.sekisho.gate.problem.GateException;
import dev.sekisho.gate.problem.Place;
import dev.sekisho.gate.problem.Problem;

/** What can be wrong with a policy repository as a place of rules. */
public final class PolicyErrors {

  /** The folder of the rules can not be read whole. */
  public static final ErrorId UNREADABLE = new ErrorId("GATE-3120");

  private PolicyErrors() {}

  static GateException unreadable(Location where, String what) {
    return new GateException(
        Problem.of(
            UNREADABLE,
            Place.of(where.toString()),
            what,
            "See that the folder holds rules and nothing else, and that the gate may read it; the"
                + " rules that were in force stay in force"));
  }
}
