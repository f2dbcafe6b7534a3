package dev.sekisho.gate.rules.rollout;

/** Whether a row is about a sheet; what is missing of the sheet can leave that open. */
enum Fit {
  NO,
  UNKNOWN,
  YES;

  /** Both: what does not fit in one part does not fit, and what is open in one is open. */
  Fit and(Fit other) {
    return compareTo(other) <= 0 ? this : other;
  }

  static Fit of(boolean fits) {
    return fits ? YES : NO;
  }
}
