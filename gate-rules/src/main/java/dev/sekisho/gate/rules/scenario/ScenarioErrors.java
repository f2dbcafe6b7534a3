package dev.sekisho.gate.rules.scenario;

import dev.sekisho.gate.problem.ErrorId;

/** The ids of everything that can be wrong with scenarios, or that they find wrong. */
public final class ScenarioErrors {

  /** A fixture that nobody wrote. */
  public static final ErrorId UNKNOWN_FIXTURE = new ErrorId("GATE-2020");

  /** A folder without a scenario. */
  public static final ErrorId EMPTY = new ErrorId("GATE-2021");

  /** A file of scenarios or fixtures that does not have the form of one. */
  public static final ErrorId FORM = new ErrorId("GATE-2022");

  /** Fixtures that are like each other in a circle. */
  public static final ErrorId FIXTURE_LOOP = new ErrorId("GATE-2023");

  /** A change that can not be made to its fixture. */
  public static final ErrorId CHANGE = new ErrorId("GATE-2024");

  /** An answer that nobody can expect. */
  public static final ErrorId EXPECTATION = new ErrorId("GATE-2025");

  /** A scenario that does not hold. */
  public static final ErrorId FAILED = new ErrorId("GATE-2026");

  /** A rule that no scenario makes speak. */
  public static final ErrorId NEVER_FIRES = new ErrorId("GATE-2027");

  /** A rule that speaks in every scenario. */
  public static final ErrorId NEVER_SILENT = new ErrorId("GATE-2028");

  /** Two scenarios or two fixtures of one name. */
  public static final ErrorId DUPLICATE = new ErrorId("GATE-2029");

  /** A control or a rule that the rule set does not have. */
  public static final ErrorId UNKNOWN_RULE = new ErrorId("GATE-2030");

  /** More than is read. */
  public static final ErrorId LIMIT = new ErrorId("GATE-2031");

  /** A folder or a file that can not be read. */
  public static final ErrorId UNREADABLE = new ErrorId("GATE-2032");

  private ScenarioErrors() {}
}
