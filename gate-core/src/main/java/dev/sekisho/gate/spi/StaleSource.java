package dev.sekisho.gate.spi;

/**
 * A source shows something older than what the gate was told already. Nothing may be said because
 * of it; the question is to be asked again a little later.
 */
public final class StaleSource extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** For the reason that {@code cause} gives. */
  public StaleSource(RuntimeException cause) {
    super(String.valueOf(cause.getMessage()), cause);
  }
}
