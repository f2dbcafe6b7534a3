package dev.sekisho.gate.calendar.window;

import java.time.LocalDate;
import java.util.Optional;

/** Days that are unlike others, for example the public holidays of a country. Thread-safe. */
@FunctionalInterface
public interface Holidays {

  /** No day at all. */
  Holidays NONE = date -> Optional.empty();

  /** What the day is called; empty when it is a day like any other. */
  Optional<String> on(LocalDate date);

  /** The days of these and of others. */
  default Holidays and(Holidays others) {
    return date -> on(date).or(() -> others.on(date));
  }
}
