package dev.sekisho.gate.calendar.holiday;

import dev.sekisho.gate.calendar.window.Holidays;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The days of others, with days of one's own beside them and days that do not count.
 *
 * @param others those of others, for example of a country
 * @param own what one's own days are called
 * @param not days that are none, whatever the others say
 */
public record NamedDays(Holidays others, Map<LocalDate, String> own, Set<LocalDate> not)
    implements Holidays {
  public NamedDays {
    own = Map.copyOf(own);
    not = Set.copyOf(not);
  }

  @Override
  public Optional<String> on(LocalDate date) {
    String name = own.get(date);
    if (name != null) {
      return Optional.of(name);
    }
    return not.contains(date) ? Optional.empty() : others.on(date);
  }
}
