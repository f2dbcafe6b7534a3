package dev.sekisho.gate.calendar.holiday;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import dev.sekisho.gate.calendar.window.Holidays;
import java.time.LocalDate;
import java.time.Year;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The public holidays that the library knows. A holiday that is observed on another day is one on
 * both. Thread-safe.
 */
final class LibraryHolidays implements Holidays {
  private final HolidayManager manager;
  private final String[] region;
  private final Map<Integer, Map<LocalDate, String>> years = new ConcurrentHashMap<>();

  LibraryHolidays(HolidayManager manager, Optional<String> region) {
    this.manager = manager;
    this.region = region.map(r -> new String[] {r}).orElseGet(() -> new String[0]);
  }

  @Override
  public Optional<String> on(LocalDate date) {
    return Optional.ofNullable(years.computeIfAbsent(date.getYear(), this::year).get(date));
  }

  /** The years beside it are asked too: New Year's Day may be observed on the day before it. */
  private Map<LocalDate, String> year(int year) {
    Map<LocalDate, String> days = new HashMap<>();
    for (int asked = year - 1; asked <= year + 1; asked++) {
      for (Holiday holiday :
          manager.getHolidays(Year.of(asked), HolidayType.PUBLIC_HOLIDAY, region)) {
        String name = holiday.getDescription(Locale.ENGLISH);
        days.put(holiday.getActualDate(), name);
        days.put(holiday.getDate(), name);
      }
    }
    return days;
  }
}
