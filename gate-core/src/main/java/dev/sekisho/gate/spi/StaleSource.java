package dev.sekisho.gate.spi;

import dev.sekisho.gate.problem.GateException;

/**
 * A source shows something older than what the gate was told already. Nothing may be said because
 * of it; the question is to be asked again a little later.
 */
public final class StaleSource extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** For the reason that {@code cause} gives. */
  public StaleSource(GateException cause) {
    super(cause.getMessage(), cause);
  }
}
