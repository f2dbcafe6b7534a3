package dev.sekisho.gate.calendar.holiday;

import dev.sekisho.gate.calendar.window.Holidays;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Year;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The public holidays of Japan by the Act on National Holidays as it stands since 2022, from {@link
 * #FIRST} to {@link #LAST}. The equinoxes are computed; the government names them only a year
 * ahead, and has never named others. Thread-safe.
 */
final class JapaneseHolidays implements Holidays {

  /** The first year that the act in this form is right for. */
  static final int FIRST = 2022;

  /** The last year that the equinoxes are right for. */
  static final int LAST = 2099;

  private static final String SUBSTITUTE = "Substitute Holiday";
  private static final String CITIZENS = "Citizens' Holiday";

  private final Map<Integer, Map<LocalDate, String>> years = new ConcurrentHashMap<>();

  @Override
  public Optional<String> on(LocalDate date) {
    Map<LocalDate, String> year =
        years.computeIfAbsent(date.getYear(), JapaneseHolidays::withSubstitutes);
    return Optional.ofNullable(year.get(date));
  }

  private static Map<LocalDate, String> withSubstitutes(int year) {
    Map<LocalDate, String> holidays = named(year);
    Map<LocalDate, String> all = new TreeMap<>(holidays);
    for (LocalDate day : holidays.keySet()) {
      if (day.getDayOfWeek() == DayOfWeek.SUNDAY) {
        LocalDate instead = day;
        while (holidays.containsKey(instead)) {
          instead = instead.plusDays(1);
        }
        all.put(instead, SUBSTITUTE);
      }
      if (holidays.containsKey(day.plusDays(2))) {
        all.putIfAbsent(day.plusDays(1), CITIZENS);
      }
    }
    return all;
  }

  private static Map<LocalDate, String> named(int year) {
    Map<LocalDate, String> days = new TreeMap<>();
    days.put(on(year, 1, 1), "New Year's Day");
    days.put(monday(year, 1, 2), "Coming of Age Day");
    days.put(on(year, 2, 11), "National Foundation Day");
    days.put(on(year, 2, 23), "Emperor's Birthday");
    days.put(on(year, 3, equinox(year, 20.8431)), "Vernal Equinox Day");
    days.put(on(year, 4, 29), "Showa Day");
    days.put(on(year, 5, 3), "Constitution Memorial Day");
    days.put(on(year, 5, 4), "Greenery Day");
    days.put(on(year, 5, 5), "Children's Day");
    days.put(monday(year, 7, 3), "Marine Day");
    days.put(on(year, 8, 11), "Mountain Day");
    days.put(monday(year, 9, 3), "Respect for the Aged Day");
    days.put(on(year, 9, equinox(year, 23.2488)), "Autumnal Equinox Day");
    days.put(monday(year, 10, 2), "Sports Day");
    days.put(on(year, 11, 3), "Culture Day");
    days.put(on(year, 11, 23), "Labour Thanksgiving Day");
    return days;
  }

  private static LocalDate on(int year, int month, int day) {
    return MonthDay.of(month, day).atYear(year);
  }

  private static LocalDate monday(int year, int month, int ordinal) {
    return Year.of(year)
        .atMonth(month)
        .atDay(1)
        .with(TemporalAdjusters.dayOfWeekInMonth(ordinal, DayOfWeek.MONDAY));
  }

  /** The day of an equinox: a year is 0.242194 days longer than 365, less one each leap year. */
  private static int equinox(int year, double in1980) {
    int since = year - 1980;
    return (int) (in1980 + 0.242194 * since) - since / 4;
  }
}
