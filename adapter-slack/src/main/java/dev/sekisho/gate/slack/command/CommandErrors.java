package dev.sekisho.gate.slack.command;

import dev.sekisho.gate.problem.ErrorId;
import dev.sekisho.gate.problem.GateException;
import dev.sekisho.gate.problem.Place;
import dev.sekisho.gate.problem.Problem;
import java.util.List;

/** Why something that was written is not understood. */
public final class CommandErrors {

  /** There is no such command. */
  public static final ErrorId NO_SUCH_COMMAND = new ErrorId("GATE-7010");

  /** The command is there, and what follows it is not what may. */
  public static final ErrorId WRONG_ARGUMENT = new ErrorId("GATE-7011");

  /** It is not a time that is understood. */
  public static final ErrorId NO_TIME = new ErrorId("GATE-7012");

  /** The clocks are put forward over that time, so it never comes. */
  public static final ErrorId TIME_NEVER_COMES = new ErrorId("GATE-7013");

  /** The clocks are put back over that time, so it comes twice. */
  public static final ErrorId TIME_COMES_TWICE = new ErrorId("GATE-7014");

  /** The time is over, or too far ahead. */
  public static final ErrorId TIME_OUT_OF_REACH = new ErrorId("GATE-7015");

  private CommandErrors() {}

  static GateException refuse(ErrorId id, String within, String what, String fix) {
    return refuse(id, within, what, List.of(), fix);
  }

  static GateException refuse(
      ErrorId id, String within, String what, List<String> known, String fix) {
    return new GateException(new Problem(id, Place.of("command").in(within), what, known, fix));
  }
}
