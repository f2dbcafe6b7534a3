package dev.sekisho.gate.calendar.recurrence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which rules are read; which dates they mean is a question for the oracle of the windows. */
class RuleDatesTest {
  private static final LocalDate STARTS = LocalDate.of(2026, 1, 7);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          FREQ=HOURLY                          | FREQ is DAILY, WEEKLY, MONTHLY or YEARLY
          FREQ=WEEKLY;BYHOUR=3                 | leave BYHOUR out
          FREQ=WEEKLY;BYMINUTE=3               | leave BYMINUTE out
          FREQ=WEEKLY;BYSECOND=3               | leave BYSECOND out
          FREQ=YEARLY;BYWEEKNO=1               | BYWEEKNO is not read
          FREQ=YEARLY;BYYEARDAY=1              | BYYEARDAY is not read
          FREQ=WEEKLY;BYDAY=MO;BYSETPOS=1      | BYSETPOS is read with FREQ=MONTHLY alone
          FREQ=YEARLY;BYMONTHDAY=31            | add BYMONTH
          FREQ=MONTHLY;BYMONTHDAY=1;BYDAY=1MO  | keep one of them
          FREQ=DAILY;UNTIL=20260110T000000Z    | UNTIL is a date
          FREQ=DAILY;COUNT=10001               | COUNT is at most 10000
          FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30  | never comes true
          FREQ=DAILY;UNTIL=20250110            | never comes true
          FREQ=FORTNIGHTLY                     | no rule of RFC 5545
          every other Tuesday                  | no rule of RFC 5545
          """)
  void whatCanNotBeReadInOneWayIsRefused(String rule, String why) {
    assertThatThrownBy(() -> RuleDates.of(rule, STARTS))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(why);
  }

  @Test
  void aRuleMayRepeatSoOftenAndNotMore() {
    assertThat(first(RuleDates.of("FREQ=DAILY;COUNT=10000", STARTS), STARTS))
        .containsExactly(STARTS, STARTS.plusDays(1), STARTS.plusDays(2));
  }

  @Test
  void theStartIsADateOnlyWhenTheRuleSaysSo() {
    assertThat(first(RuleDates.of("FREQ=WEEKLY;BYDAY=FR", STARTS), LocalDate.of(2000, 1, 1)))
        .containsExactly(
            LocalDate.of(2026, 1, 9), LocalDate.of(2026, 1, 16), LocalDate.of(2026, 1, 23));
  }

  @Test
  void theLastWorkingDayOfAMonthCanBeSaid() {
    assertThat(first(RuleDates.of("FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1", STARTS), STARTS))
        .containsExactly(
            LocalDate.of(2026, 1, 30), LocalDate.of(2026, 2, 27), LocalDate.of(2026, 3, 31));
  }

  private static List<LocalDate> first(RuleDates dates, LocalDate from) {
    List<LocalDate> first = new ArrayList<>();
    Iterator<LocalDate> all = dates.from(from);
    for (int i = 0; i < 3; i++) {
      first.add(all.next());
    }
    return first;
  }
}
