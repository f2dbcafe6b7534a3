package dev.sekisho.gate.guard;

import dev.sekisho.gate.problem.GateException;

/** Says a failure in one line. */
final class Failure {

  /** Characters that are said of a failure. */
  static final int SAID_MAX_CHARS = 300;

  private Failure() {}

  static String say(Throwable failure) {
    String text =
        failure instanceof GateException refusal
            ? refusal.problems().get(0).what()
            : failure.getMessage() == null || failure.getMessage().isBlank()
                ? failure.getClass().getSimpleName()
                : failure.getMessage();
    String line = text.strip().replaceAll("\\s+", " ");
    return line.length() <= SAID_MAX_CHARS ? line : line.substring(0, SAID_MAX_CHARS) + "...";
  }
}
