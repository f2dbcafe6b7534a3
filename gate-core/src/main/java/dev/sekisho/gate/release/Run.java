package dev.sekisho.gate.release;

import java.time.Instant;
import java.util.Optional;

/**
 * A run that an executor was or is about to be asked for.
 *
 * @param id under which id
 * @param fence the right by which it holds its target; a later holder has a higher one
 * @param since when it was intended, which is before it was started
 * @param unseenSince since when its executor does not answer for it; empty while it does
 */
public record Run(RunId id, long fence, Instant since, Optional<Instant> unseenSince) {

  /** A run that is about to be asked for. */
  public static Run intended(RunId id, long fence, Instant since) {
    return new Run(id, fence, since, Optional.empty());
  }

  Run heldBy(long newFence) {
    return new Run(id, newFence, since, unseenSince);
  }

  Run unseen(Instant at) {
    return new Run(id, fence, since, Optional.of(unseenSince.orElse(at)));
  }

  Run seen() {
    return new Run(id, fence, since, Optional.empty());
  }
}
