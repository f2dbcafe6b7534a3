package dev.sekisho.gate.workbench.lint;

import dev.sekisho.gate.problem.ErrorId;

/** The ids of what loads and still can not be meant. */
public final class LintErrors {
  /** A rule that can never fire. */
  public static final ErrorId NEVER_FIRES = new ErrorId("GATE-4501");

  /** Two rules of one control that contradict each other. */
  public static final ErrorId CONTRADICTION = new ErrorId("GATE-4502");

  /** A row that stands in its table twice. */
  public static final ErrorId DUPLICATE_ROW = new ErrorId("GATE-4503");

  /** A row that another row makes idle. */
  public static final ErrorId DEAD_ROW = new ErrorId("GATE-4504");

  /** A rule in the folder of another control. */
  public static final ErrorId FOLDER = new ErrorId("GATE-4505");

  /** A rule that may lift a control that there is none of. */
  public static final ErrorId LIFTS = new ErrorId("GATE-4506");

  private LintErrors() {}
}
