package dev.sekisho.gate.calendar.window;

import dev.sekisho.gate.fact.ReleaseWindow;
import java.time.Instant;
import java.util.Optional;

/**
 * Whether something may pass at a time, and when that changes.
 *
 * @param at that time
 * @param open whether it may
 * @param why what says so
 * @param nextOpening when it may next; while it may, when it may again after {@code nextClosing};
 *     empty when that is not before {@code horizon}
 * @param nextClosing when it may no longer; while it may not, when the next opening ends; empty
 *     when that is not before {@code horizon}
 * @param horizon how far was looked ahead
 */
public record WindowAnswer(
    Instant at,
    boolean open,
    String why,
    Optional<Instant> nextOpening,
    Optional<Instant> nextClosing,
    Instant horizon) {

  /** When the answer is another one; empty when it is not before {@link #horizon}. */
  public Optional<Instant> nextChange() {
    return open ? nextClosing : nextOpening;
  }

  /**
   * The same as a fact. It is good until the next change, or until {@link #horizon}, behind which
   * nobody looked.
   */
  public ReleaseWindow fact() {
    return new ReleaseWindow(
        open,
        why,
        nextChange().or(() -> Optional.of(horizon)),
        open ? Optional.empty() : nextOpening);
  }
}
