package dev.sekisho.gate.workbench.format;

import dev.sekisho.gate.problem.ErrorId;

/** The ids of what can be wrong with the form of a file. */
public final class FormatErrors {
  /** A file that is not laid out as it would be. */
  public static final ErrorId LAYOUT = new ErrorId("GATE-4510");

  private FormatErrors() {}
}
