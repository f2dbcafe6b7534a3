package dev.sekisho.gate.deploy;

import dev.sekisho.gate.problem.ErrorId;
import dev.sekisho.gate.problem.GateException;
import dev.sekisho.gate.problem.Place;
import dev.sekisho.gate.problem.Problem;
import java.util.List;

/** What can be wrong with what somebody ordered at the counter, or with the file of services. */
public final class DeployErrors {

  /** The file of services can not be read. */
  public static final ErrorId SERVICES = new ErrorId("GATE-9101");

  /** It is not clear which service or environment is meant. */
  public static final ErrorId WHICH_TARGET = new ErrorId("GATE-9102");

  /** It is not clear which release is meant. */
  public static final ErrorId WHICH_RELEASE = new ErrorId("GATE-9103");

  /** Somebody ordered what only approvers may. */
  public static final ErrorId NOT_AN_APPROVER = new ErrorId("GATE-9104");

  /** A button was pressed below something that has changed since. */
  public static final ErrorId OUTDATED = new ErrorId("GATE-9105");

  /** Another process has the work folder. */
  public static final ErrorId WORK_TAKEN = new ErrorId("GATE-9106");

  private DeployErrors() {}

  /** Another process has the work folder. */
  public static GateException workTaken(String folder) {
    return new GateException(
        Problem.of(
            WORK_TAKEN,
            Place.of(folder),
            "Another deploy bot has this work folder, and two with one name would take each other's"
                + " releases",
            "Stop the other one, or give this one a folder of its own with DEPLOY_WORK"));
  }

  /** The files of services can not be taken. */
  public static GateException services(Place where, String what, List<String> known) {
    return new GateException(
        new Problem(
            SERVICES,
            where,
            what,
            known,
            "Compare the file with docs/DEPLOY-BOT.md and correct it"));
  }

  static GateException whichTarget(String what, List<String> known) {
    return new GateException(
        new Problem(
            WHICH_TARGET,
            Place.of("command"),
            what,
            known,
            "Say it: of SERVICE in ENVIRONMENT, both as the file of services names them"));
  }

  static GateException whichRelease(String what, List<String> known) {
    return new GateException(
        new Problem(
            WHICH_RELEASE,
            Place.of("command"),
            what,
            known,
            "Write the id of the release, or write in the thread of the release"));
  }

  static GateException notAnApprover(String who, String what, List<String> approvers) {
    return new GateException(
        new Problem(
            NOT_AN_APPROVER,
            Place.of("command"),
            who + " is no approver, and only approvers " + what,
            approvers,
            "Ask one of them, or have yourself added to the file of services by a change that is"
                + " reviewed"));
  }

  static GateException outdated(String what) {
    return new GateException(
        Problem.of(
            OUTDATED,
            Place.of("button"),
            what,
            "Look at how it stands now, and press the button there or write the command"));
  }
}
