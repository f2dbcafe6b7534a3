package dev.sekisho.gate.workbench.begin;

import dev.sekisho.gate.problem.ErrorId;

/** The ids of what can be wrong with beginning a control, or with writing a document. */
public final class BeginErrors {

  /** A control that is there already, or a name that the gate keeps for itself. */
  public static final ErrorId TAKEN = new ErrorId("GATE-4590");

  /** A file or a folder that can not be written. */
  public static final ErrorId UNWRITABLE = new ErrorId("GATE-4591");

  private BeginErrors() {}
}
