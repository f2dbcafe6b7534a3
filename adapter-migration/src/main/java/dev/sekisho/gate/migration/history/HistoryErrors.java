package dev.sekisho.gate.migration.history;

import dev.sekisho.gate.problem.ErrorId;
import dev.sekisho.gate.problem.GateException;
import dev.sekisho.gate.problem.Place;
import dev.sekisho.gate.problem.Problem;

/** What can go wrong between the gate and a migration tool's history. */
public final class HistoryErrors {

  /** The database does not answer, or does not show the history. */
  public static final ErrorId NOT_READ = new ErrorId("GATE-9401");

  /** The history has more rows than are read. */
  public static final ErrorId TOO_LONG = new ErrorId("GATE-9402");

  private HistoryErrors() {}

  static GateException notRead(String table, String database, String why) {
    return problem(
        NOT_READ,
        database,
        table + " of " + database + " can not be read: " + why,
        "See that the database answers, and that the gate's user there may read this table");
  }

  static GateException tooLong(String table, String database, int rows) {
    return problem(
        TOO_LONG,
        database,
        table + " of " + database + " has more than " + rows + " rows",
        "Let the tool begin anew from a baseline");
  }

  private static GateException problem(ErrorId id, String where, String what, String fix) {
    return new GateException(Problem.of(id, Place.of(where), what, fix));
  }
}
