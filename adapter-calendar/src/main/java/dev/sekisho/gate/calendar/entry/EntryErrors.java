package dev.sekisho.gate.calendar.entry;

import dev.sekisho.gate.problem.ErrorId;
import dev.sekisho.gate.problem.GateException;
import dev.sekisho.gate.problem.Place;
import dev.sekisho.gate.problem.Problem;

/** Why a calendar of somebody else can not be told. */
public final class EntryErrors {

  /** A file is not there, or is no calendar that can be read in one way. */
  public static final ErrorId FILE = new ErrorId("GATE-9310");

  /** A calendar has more entries than are read. */
  public static final ErrorId TOO_MANY = new ErrorId("GATE-9311");

  /** The gate was not given the way to a calendar that the file of windows names. */
  public static final ErrorId NO_WAY = new ErrorId("GATE-9312");

  private EntryErrors() {}

  /** The refusal of a calendar that there is no way to. */
  public static GateException noWay(String calendar, String what, String fix) {
    return new GateException(Problem.of(NO_WAY, Place.of("calendar " + calendar), what, fix));
  }

  /** The refusal of a calendar file. */
  public static GateException file(Place where, String what) {
    return new GateException(
        Problem.of(
            FILE,
            where,
            what,
            "Export the calendar again, with zones by their names such as Asia/Tokyo"));
  }

  /** The refusal of a calendar that is too full. */
  public static GateException tooMany(Place where) {
    return new GateException(
        Problem.of(
            TOO_MANY,
            where,
            "The calendar has more than " + CalendarCopy.ENTRIES_MAX + " entries",
            "Keep freezes in a calendar of their own"));
  }
}
