package dev.sekisho.gate.verdict;

/** How one control stands, after all of its findings. Only the last three let anybody pass. */
public enum ControlOutcome {
  FORBIDDEN,
  UNDECIDED,
  AWAITED,
  SATISFIED,
  NOT_APPLICABLE,
  LIFTED;

  /** Whether the control lets the change pass. */
  public boolean opens() {
    return this == SATISFIED || this == NOT_APPLICABLE || this == LIFTED;
  }
}
