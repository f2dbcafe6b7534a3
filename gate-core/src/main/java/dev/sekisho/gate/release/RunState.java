package dev.sekisho.gate.release;

/**
 * How a run stands, as its executor tells.
 *
 * @param phase where it is
 * @param reason why, in a line for a person to read; names no secret
 */
public record RunState(Phase phase, String reason) {

  /** Where a run can be. Every phase but {@link #RUNNING} and {@link #UNKNOWN} is final. */
  public enum Phase {
    /** It was started, and its end is still to come. */
    RUNNING,
    /** It did all that it was asked to, and there is evidence of that. */
    SUCCEEDED,
    /** It did not, and there is evidence of that. */
    FAILED,
    /** It was stopped before its end, because somebody asked for that. */
    CANCELLED,
    /** Nobody can tell: it may be running, done or dead. Never to be shown as anything else. */
    UNKNOWN
  }

  /** Whether it will never stand otherwise. */
  public boolean isFinal() {
    return phase != Phase.RUNNING && phase != Phase.UNKNOWN;
  }
}
