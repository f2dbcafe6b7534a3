package dev.sekisho.gate.calendar.window;

import dev.sekisho.gate.calendar.recurrence.RuleDates;
import dev.sekisho.gate.calendar.window.Window.Effect;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;

/** A window as data, for the engine and for the oracle alike. */
record DrawnWindow(
    Effect effect,
    DrawnRule rule,
    LocalTime from,
    Duration lasts,
    Set<LocalDate> off,
    ZoneId zone,
    Scope scope) {

  Window window() {
    Holidays holidays = date -> off.contains(date) ? Optional.of("a day off") : Optional.empty();
    return new Window(
        rule.text(),
        effect,
        new Recurring(dates(), from, lasts, holidays, zone, "sometimes"),
        scope,
        "");
  }

  private Dates dates() {
    return rule.everyWeek()
        .<Dates>map(WeekDays::new)
        .orElseGet(() -> RuleDates.of(rule.text(), rule.starts()));
  }

  /** Where the window ends that begins on a date, by the clock. */
  LocalDateTime end(LocalDate start) {
    LocalDateTime end = start.atTime(from).plus(lasts);
    return off.stream()
        .filter(start::isBefore)
        .map(LocalDate::atStartOfDay)
        .filter(end::isAfter)
        .min(LocalDateTime::compareTo)
        .orElse(end);
  }
}
