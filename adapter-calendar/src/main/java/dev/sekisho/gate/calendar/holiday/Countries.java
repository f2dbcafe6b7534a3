package dev.sekisho.gate.calendar.holiday;

import de.focus_shift.jollyday.core.CalendarHierarchy;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import dev.sekisho.gate.calendar.window.Holidays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The public holidays of countries. Those of Japan and the nationwide ones of the United States are
 * held to the law; those of other countries are as good as the library that has them. Thread-safe.
 */
public final class Countries {
  private Countries() {}

  /** The codes of the countries, of ISO 3166 and in capitals. */
  public static List<String> codes() {
    return HolidayManager.getSupportedCalendarCodes().stream()
        .filter(code -> code.length() == 2)
        .sorted()
        .toList();
  }

  /** The codes of a country's regions that have holidays of their own. */
  public static List<String> regions(String country) {
    return isJapan(country)
        ? List.of()
        : manager(country).getCalendarHierarchy().getChildren().values().stream()
            .map(CalendarHierarchy::getId)
            .sorted()
            .toList();
  }

  /**
   * The public holidays of a country.
   *
   * @param country one of {@link #codes()}
   * @param region one of {@link #regions}; empty for the holidays of all regions
   */
  public static Holidays of(String country, Optional<String> region) {
    if (isJapan(country)) {
      return new JapaneseHolidays();
    }
    Holidays known = new LibraryHolidays(manager(country), region);
    return country.equalsIgnoreCase("US") ? known.and(new ColumbusDay()) : known;
  }

  private static boolean isJapan(String country) {
    return country.equalsIgnoreCase("JP");
  }

  private static HolidayManager manager(String country) {
    return HolidayManager.getInstance(ManagerParameters.create(country.toLowerCase(Locale.ROOT)));
  }
}
