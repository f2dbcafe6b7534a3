package dev.sekisho.gate.github.wire;

/** The states of a check that the gate uses. */
public enum CheckRunState {
  SUCCESS,
  FAILURE,
  /** A failure of the gate to judge; only a commit status can tell it from a no. */
  NOT_JUDGED,
  ACTION_REQUIRED,
  IN_PROGRESS
}
