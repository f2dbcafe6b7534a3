package dev.sekisho.gate.executor.run;

import dev.sekisho.gate.problem.ErrorId;
import dev.sekisho.gate.problem.GateException;
import dev.sekisho.gate.problem.Place;
import dev.sekisho.gate.problem.Problem;
import java.util.List;

/** Why an executor does not start a run. Nothing was started when one of these is thrown. */
public final class ExecutorErrors {

  /** The executor can not work with its settings on this machine. */
  public static final ErrorId SETTING = new ErrorId("GATE-8001");

  /** Others could write what the executor trusts. */
  public static final ErrorId FOLDER = new ErrorId("GATE-8002");

  /** The id of a run was used for another order. */
  public static final ErrorId OTHER_ORDER = new ErrorId("GATE-8003");

  /** Nothing says how to deploy this service to this environment. */
  public static final ErrorId NO_PLAYBOOK = new ErrorId("GATE-8004");

  /** The process could not be started. */
  public static final ErrorId NOT_STARTED = new ErrorId("GATE-8005");

  /** An order holds what an executor could read as an instruction. */
  public static final ErrorId UNFIT_ORDER = new ErrorId("GATE-8006");

  private ExecutorErrors() {}

  /** Says so. */
  public static GateException refuse(ErrorId id, String where, String what, String fix) {
    return refuse(id, where, what, List.of(), fix);
  }

  /** Says so, with the names that would have been understood. */
  public static GateException refuse(
      ErrorId id, String where, String what, List<String> known, String fix) {
    return new GateException(new Problem(id, Place.of(where), what, known, fix));
  }
}
