package dev.sekisho.gate.workbench.diff;

import dev.sekisho.gate.problem.ErrorId;

/** The ids of what can be wrong with recorded sheets. */
final class DiffErrors {
  /** No sheet was found, so nothing was compared. */
  static final ErrorId EMPTY = new ErrorId("GATE-4560");

  /** A file or folder of sheets can not be read. */
  static final ErrorId SHEETS = new ErrorId("GATE-4561");

  /** A line of a file of sheets is longer than a document may be. */
  static final ErrorId LINE = new ErrorId("GATE-4562");

  private DiffErrors() {}
}
