package dev.sekisho.gate.bot.config;

import java.util.Map;

/** The variables that the process was started with; nothing else reads them. */
public final class Environment {
  private Environment() {}

  /** All of them. */
  public static Map<String, String> variables() {
    return System.getenv();
  }
}
