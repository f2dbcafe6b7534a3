package dev.sekisho.gate.calendar.holiday;

import dev.sekisho.gate.calendar.window.Holidays;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;

/**
 * The one nationwide holiday of the United States (5 U.S.C. 6103) that the library keeps for some
 * of the states.
 */
record ColumbusDay() implements Holidays {
  @Override
  public Optional<String> on(LocalDate date) {
    LocalDate day =
        date.withMonth(Month.OCTOBER.getValue())
            .with(TemporalAdjusters.dayOfWeekInMonth(2, DayOfWeek.MONDAY));
    return date.equals(day) ? Optional.of("Columbus Day") : Optional.empty();
  }
}
