package dev.sekisho.gate.pipeline;

/** Says a failure in one line, for people who do not read stack traces. */
final class Failures {

  /** Characters that are said of a failure. */
  static final int SAID_MAX_CHARS = 500;

  private Failures() {}

  static String say(RuntimeException failure) {
    String message = failure.getMessage();
    String text =
        message == null || message.isBlank()
            ? failure.getClass().getSimpleName()
            : message.strip().replaceAll("\\s+", " ");
    return shortened(text);
  }

  /** A text of at most so many characters and three dots. */
  static String shortened(String text) {
    return text.length() <= SAID_MAX_CHARS ? text : text.substring(0, SAID_MAX_CHARS) + "...";
  }
}
