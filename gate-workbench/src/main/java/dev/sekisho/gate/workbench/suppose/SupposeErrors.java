package dev.sekisho.gate.workbench.suppose;

import dev.sekisho.gate.problem.ErrorId;

/** The ids of what can be wrong with what somebody supposes. */
public final class SupposeErrors {

  /** Words that say no change that is known. */
  public static final ErrorId FORM = new ErrorId("GATE-4540");

  /** A change that can not be made to this sheet. */
  public static final ErrorId IMPOSSIBLE = new ErrorId("GATE-4541");

  private SupposeErrors() {}
}
