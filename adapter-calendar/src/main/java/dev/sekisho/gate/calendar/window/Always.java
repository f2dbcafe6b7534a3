package dev.sekisho.gate.calendar.window;

import java.time.Instant;
import java.util.Optional;

/** All the time. */
public record Always() implements When {
  @Override
  public String said() {
    return "always";
  }

  @Override
  public Optional<Instant> endOfWhatCovers(Instant instant) {
    return Optional.of(Instant.MAX);
  }

  @Override
  public Optional<Instant> nextStart(Instant instant, Instant horizon) {
    return Optional.empty();
  }

  @Override
  public Optional<String> keptBy(Instant instant) {
    return Optional.empty();
  }
}
