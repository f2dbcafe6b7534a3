package dev.sekisho.gate.calendar.holiday;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.gate.calendar.window.Holidays;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The days are those that the Cabinet Office of Japan and the Office of Personnel Management of the
 * United States announced.
 */
class CountriesTest {
  private static final Map<Integer, String> JAPAN =
      Map.of(
          2024,
          "01-01 01-08 02-11 02-12 02-23 03-20 04-29 05-03 05-04 05-05 05-06 07-15 08-11 08-12"
              + " 09-16 09-22 09-23 10-14 11-03 11-04 11-23",
          2025,
          "01-01 01-13 02-11 02-23 02-24 03-20 04-29 05-03 05-04 05-05 05-06 07-21 08-11 09-15"
              + " 09-23 10-13 11-03 11-23 11-24",
          2026,
          "01-01 01-12 02-11 02-23 03-20 04-29 05-03 05-04 05-05 05-06 07-20 08-11 09-21 09-22"
              + " 09-23 10-12 11-03 11-23",
          2027,
          "01-01 01-11 02-11 02-23 03-21 03-22 04-29 05-03 05-04 05-05 07-19 08-11 09-20 09-23"
              + " 10-11 11-03 11-23");

  private static final Map<Integer, String> UNITED_STATES =
      Map.of(
          2025,
          "01-01 01-20 02-17 05-26 06-19 07-04 09-01 10-13 11-11 11-27 12-25",
          2026,
          "01-01 01-19 02-16 05-25 06-19 07-03 07-04 09-07 10-12 11-11 11-26 12-25");

  @Test
  void theHolidaysOfJapanAreThoseOfTheLaw() {
    Holidays japan = Countries.of("JP", Optional.empty());

    JAPAN.forEach((year, days) -> assertThat(in(japan, year)).as("%s", year).isEqualTo(days));
    assertThat(japan.on(LocalDate.of(2026, 9, 22))).contains("Citizens' Holiday");
    assertThat(japan.on(LocalDate.of(2026, 5, 6))).contains("Substitute Holiday");
  }

  @Test
  void theNationwideHolidaysOfTheUnitedStatesAreThoseOfTheLaw() {
    Holidays unitedStates = Countries.of("US", Optional.empty());

    UNITED_STATES.forEach(
        (year, days) -> assertThat(in(unitedStates, year)).as("%s", year).isEqualTo(days));
    assertThat(unitedStates.on(LocalDate.of(2026, 7, 3))).contains("Independence Day");
  }

  @Test
  void aNewYearsDayThatIsObservedInTheOldYearIsThere() {
    assertThat(Countries.of("US", Optional.empty()).on(LocalDate.of(2027, 12, 31)))
        .contains("New Year's Day");
  }

  @Test
  void aRegionHasDaysOfItsOwn() {
    LocalDate epiphany = LocalDate.of(2026, 1, 6);

    assertThat(Countries.of("DE", Optional.of("by")).on(epiphany)).isPresent();
    assertThat(Countries.of("DE", Optional.empty()).on(epiphany)).isEmpty();
    assertThat(Countries.regions("DE")).contains("by", "be");
    assertThat(Countries.regions("JP")).isEmpty();
  }

  @Test
  void everyCountryThatIsListedCanBeAsked() {
    List<String> codes = Countries.codes();

    assertThat(codes).contains("JP", "US", "DE", "GB").doesNotContain("NYSE");
    assertThat(codes)
        .allSatisfy(code -> Countries.of(code, Optional.empty()).on(LocalDate.of(2026, 1, 1)));
  }

  @Test
  void ownDaysCountAndDaysThatAreNoneDoNot() {
    LocalDate cleaning = LocalDate.of(2026, 12, 29);
    LocalDate culture = LocalDate.of(2026, 11, 3);
    NamedDays days =
        new NamedDays(
            Countries.of("JP", Optional.empty()), Map.of(cleaning, "Cleaning"), Set.of(culture));

    assertThat(days.on(cleaning)).contains("Cleaning");
    assertThat(days.on(culture)).isEmpty();
    assertThat(days.on(LocalDate.of(2026, 11, 23))).isPresent();
  }

  private static String in(Holidays holidays, int year) {
    return Year.of(year)
        .atDay(1)
        .datesUntil(Year.of(year + 1).atDay(1))
        .filter(date -> holidays.on(date).isPresent())
        .map(date -> date.toString().substring(5))
        .collect(Collectors.joining(" "));
  }
}
