package dev.sekisho.gate.workbench.policybot;

/** What comes of a condition. */
enum Answer {
  YES,
  NO,
  /** Evidence that it reads is missing. */
  CANNOT_TELL,
  /** It can be loaded, and nothing more is asked. */
  LOADED,
  /** It can not be loaded. */
  REFUSED;

  static Answer of(boolean holds) {
    return holds ? YES : NO;
  }
}
