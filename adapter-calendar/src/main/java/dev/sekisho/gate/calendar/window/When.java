package dev.sekisho.gate.calendar.window;

import java.time.Instant;
import java.util.Optional;

/** The times of a window. Thread-safe. */
public sealed interface When permits Always, Recurring {

  /** How people say it. */
  String said();

  /** How long it goes on that covers {@code instant}; empty when nothing does. */
  Optional<Instant> endOfWhatCovers(Instant instant);

  /** When it begins next after {@code instant}; empty when it does not before {@code horizon}. */
  Optional<Instant> nextStart(Instant instant, Instant horizon);

  /** The special day that keeps it from covering {@code instant}; empty when that is not why. */
  Optional<String> keptBy(Instant instant);
}
