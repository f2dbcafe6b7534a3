package dev.sekisho.gate.migration.report;

import dev.sekisho.gate.problem.ErrorId;
import dev.sekisho.gate.problem.GateException;
import dev.sekisho.gate.problem.Place;
import dev.sekisho.gate.problem.Problem;

/** Why a report of migrations is refused. */
public final class ReportErrors {

  /** The report is not signed, or says not by whom or when; answer 401. */
  public static final ErrorId NOT_SIGNED = new ErrorId("GATE-9411");

  /** The signature fits no secret of that sender; answer 401. */
  public static final ErrorId WRONG_SIGNATURE = new ErrorId("GATE-9412");

  /** The report was signed too long ago, or in the future; answer 401. */
  public static final ErrorId WRONG_TIME = new ErrorId("GATE-9413");

  /** The same report came before; answer 409. */
  public static final ErrorId REPEATED = new ErrorId("GATE-9414");

  /** The report can not be read; answer 400. */
  public static final ErrorId NOT_READ = new ErrorId("GATE-9415");

  private ReportErrors() {}

  static GateException refuse(ErrorId id, String where, String what, String fix) {
    return new GateException(Problem.of(id, Place.of(where), what, fix));
  }
}
