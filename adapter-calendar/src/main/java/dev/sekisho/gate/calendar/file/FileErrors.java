package dev.sekisho.gate.calendar.file;

import dev.sekisho.gate.problem.ErrorId;
import dev.sekisho.gate.problem.Place;
import dev.sekisho.gate.problem.Problem;
import java.util.List;

/** What can be wrong with the file of windows. */
public final class FileErrors {

  /** The file is not of its form. */
  public static final ErrorId FORM = new ErrorId("GATE-9301");

  /** A value can not be understood. */
  public static final ErrorId VALUE = new ErrorId("GATE-9302");

  /** A recurrence rule can not be used. */
  public static final ErrorId RULE = new ErrorId("GATE-9303");

  /** Something is too much of. */
  public static final ErrorId LIMIT = new ErrorId("GATE-9304");

  private static final String COMPARE = "Compare the file with docs/CALENDARS.md and correct it";

  private FileErrors() {}

  static Problem form(Place where, String what) {
    return Problem.of(FORM, where, what, COMPARE);
  }

  static Problem unknownName(Place where, String name, List<String> known) {
    return new Problem(
        FORM, where, "Nothing is called '" + name + "' here", known, "Use one of the known names");
  }

  static Problem missing(Place where, String name) {
    return Problem.of(
        FORM, where, "'" + name + "' is missing", "Add it; docs/CALENDARS.md says how");
  }

  static Problem value(Place where, String what, List<String> known, String fix) {
    return new Problem(VALUE, where, what, known, fix);
  }

  static Problem rule(Place where, String rule, String why) {
    return Problem.of(
        RULE,
        where,
        "The rule " + rule + " can not be used: " + why,
        "Write a rule of days, for example FREQ=MONTHLY;BYDAY=1SU; docs/CALENDARS.md has more");
  }

  static Problem limit(Place where, String what) {
    return Problem.of(LIMIT, where, what, "Keep fewer of them, or several files for several gates");
  }
}
