package dev.sekisho.gate.workbench.diff;

/** Hears how far a comparison is. */
public interface Progress {
  /** Hears nothing. */
  Progress SILENT = (sheets, share) -> {};

  /**
   * Some more sheets were judged. Called by the thread that compares.
   *
   * @param sheets how many so far
   * @param share how much of the source was read so far, from 0 to 1; below 0 where that is not
   *     known
   */
  void at(long sheets, double share);
}
