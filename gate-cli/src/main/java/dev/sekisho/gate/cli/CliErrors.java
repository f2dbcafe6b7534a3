package dev.sekisho.gate.cli;

import dev.sekisho.gate.problem.ErrorId;

/** The ids of what can be wrong with a call of the command line. */
final class CliErrors {
  /** Options or arguments that there are none of. */
  static final ErrorId USAGE = new ErrorId("GATE-4001");

  /** A file that can not be read. */
  static final ErrorId FILE = new ErrorId("GATE-4002");

  /** A defect of the command line or of what it calls. */
  static final ErrorId DEFECT = new ErrorId("GATE-4003");

  private CliErrors() {}
}
