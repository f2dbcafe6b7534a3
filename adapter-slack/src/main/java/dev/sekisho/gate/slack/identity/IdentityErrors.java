package dev.sekisho.gate.slack.identity;

import dev.sekisho.gate.problem.ErrorId;

/** Why it is not known who somebody is. */
public final class IdentityErrors {

  /** An account in Slack belongs to no login that is known. */
  public static final ErrorId NOT_LINKED = new ErrorId("GATE-7020");

  /** The table of people can not be read. */
  public static final ErrorId WRONG_TABLE = new ErrorId("GATE-7021");

  private IdentityErrors() {}
}
