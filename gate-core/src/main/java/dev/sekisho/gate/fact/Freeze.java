package dev.sekisho.gate.fact;

import java.time.Instant;
import java.util.Optional;

/**
 * A time in which nothing may be released.
 *
 * @param name what people call it
 * @param why why it was declared
 * @param from when it begins
 * @param until when it ends, exclusive; empty until somebody lifts it
 */
public record Freeze(String name, String why, Instant from, Optional<Instant> until) {
  /** Whether the freeze is on at {@code instant}. */
  public boolean covers(Instant instant) {
    return !instant.isBefore(from) && until.map(instant::isBefore).orElse(true);
  }
}
