package dev.sekisho.gate.bot.config;

import dev.sekisho.gate.problem.ErrorId;

/** The ids of what can be wrong with a configuration. */
final class ConfigErrors {
  static final ErrorId UNKNOWN_KEY = new ErrorId("GATE-9001");
  static final ErrorId MISSING = new ErrorId("GATE-9002");
  static final ErrorId NOT_UNDERSTOOD = new ErrorId("GATE-9003");
  static final ErrorId CONTRADICTION = new ErrorId("GATE-9004");
  static final ErrorId UNREADABLE_FILE = new ErrorId("GATE-9005");

  private ConfigErrors() {}
}
