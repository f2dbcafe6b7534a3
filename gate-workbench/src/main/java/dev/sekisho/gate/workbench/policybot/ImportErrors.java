package dev.sekisho.gate.workbench.policybot;

import dev.sekisho.gate.problem.ErrorId;

/** The ids of what keeps a policy of policy-bot from being carried over. */
public final class ImportErrors {

  /** A file that can not be read. */
  public static final ErrorId UNREADABLE = new ErrorId("GATE-4580");

  /** Something that has not the form of a policy. */
  public static final ErrorId FORM = new ErrorId("GATE-4581");

  /** A name that policy-bot does not know, or a rule that is not defined. */
  public static final ErrorId UNKNOWN = new ErrorId("GATE-4582");

  /** A pattern or a comparison that means nothing. */
  public static final ErrorId PATTERN = new ErrorId("GATE-4583");

  /** More than is read, or more than a rule can say. */
  public static final ErrorId LIMIT = new ErrorId("GATE-4584");

  /** A folder that holds something already. */
  public static final ErrorId OCCUPIED = new ErrorId("GATE-4585");

  /** A folder that can not be written. */
  public static final ErrorId UNWRITABLE = new ErrorId("GATE-4586");

  /** Rules that would not be accepted when they are loaded. */
  public static final ErrorId REFUSED = new ErrorId("GATE-4587");

  private ImportErrors() {}
}
