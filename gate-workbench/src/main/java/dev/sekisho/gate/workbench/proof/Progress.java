package dev.sekisho.gate.workbench.proof;

/** Hears how far the work is. May be called by several threads at once. */
@FunctionalInterface
public interface Progress {

  /** Hears nothing. */
  Progress NONE = (done, total) -> {};

  /** {@code done} of {@code total} mutants were tried. */
  void at(int done, int total);
}
