package dev.sekisho.gate.testkit.github.internal.state;

/** Which state an answer shows. */
public enum View {
  /** As it is. */
  FRESH,
  /** Each pull request, commit and set of branches as it was before its own last change. */
  STALE
}
