package dev.sekisho.gate.calendar.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sekisho.gate.calendar.recurrence.RuleDates;
import dev.sekisho.gate.calendar.window.Window.Effect;
import dev.sekisho.gate.fact.EnvironmentName;
import dev.sekisho.gate.fact.Freeze;
import dev.sekisho.gate.fact.Question.Deploy.Kind;
import dev.sekisho.gate.fact.ServiceName;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * What a time means that the clock skips or shows twice, case by case, as docs/CALENDARS.md says.
 */
class ClockTest {
  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
  private static final Passage PASSAGE =
      new Passage(
          Kind.MANUAL, new EnvironmentName("production"), Optional.of(new ServiceName("shop")));

  @Test
  void aWindowThatBeginsAtASkippedTimeBeginsWhenTheClockSkipsIt() {
    WindowCalendar calendar = daily("02:30", Duration.ofHours(2), NEW_YORK);

    WindowAnswer answer = calendar.answer(PASSAGE, Instant.parse("2026-03-08T06:00:00Z"));

    assertThat(answer.open()).isFalse();
    assertThat(answer.nextOpening()).contains(Instant.parse("2026-03-08T07:00:00Z"));
    assertThat(answer.nextClosing()).contains(Instant.parse("2026-03-08T08:30:00Z"));
  }

  @Test
  void aWindowThatIsWhollySkippedDoesNotTakePlace() {
    WindowCalendar calendar = daily("02:10", Duration.ofMinutes(40), NEW_YORK);

    assertThat(calendar.answer(PASSAGE, Instant.parse("2026-03-08T06:00:00Z")).nextOpening())
        .contains(Instant.parse("2026-03-09T06:10:00Z"));
  }

  @Test
  void aWindowWhoseTimesTheClockShowsTwiceTakesPlaceTwice() {
    WindowCalendar calendar = daily("01:10", Duration.ofMinutes(40), NEW_YORK);

    WindowAnswer first = calendar.answer(PASSAGE, Instant.parse("2026-11-01T05:10:00Z"));
    assertThat(first.open()).isTrue();
    assertThat(first.nextClosing()).contains(Instant.parse("2026-11-01T05:50:00Z"));
    assertThat(first.nextOpening()).contains(Instant.parse("2026-11-01T06:10:00Z"));
    assertThat(calendar.answer(PASSAGE, Instant.parse("2026-11-01T06:49:59Z")).open()).isTrue();
    assertThat(calendar.answer(PASSAGE, Instant.parse("2026-11-01T06:50:00Z")).open()).isFalse();
  }

  @Test
  void aWindowOverMidnightBelongsToTheDayOnWhichItBegins() {
    WindowCalendar calendar =
        calendar(
            window(
                Dates.everyDay(),
                "22:00",
                Duration.ofHours(4),
                ZoneId.of("Asia/Tokyo"),
                date -> Optional.of("Sunday").filter(n -> date.getDayOfWeek().getValue() == 7)));

    Instant saturdayEvening = Instant.parse("2026-03-07T13:00:00Z");
    assertThat(calendar.answer(PASSAGE, saturdayEvening).nextClosing())
        .as("ends when the day off begins")
        .contains(Instant.parse("2026-03-07T15:00:00Z"));
    assertThat(calendar.answer(PASSAGE, saturdayEvening).nextOpening())
        .as("the one that would begin on the day off does not take place")
        .contains(Instant.parse("2026-03-09T13:00:00Z"));
  }

  @Test
  void aDayThatAZoneLeftOutIsInNoWindow() {
    WindowCalendar calendar = daily("10:00", Duration.ofHours(1), ZoneId.of("Pacific/Apia"));

    assertThat(calendar.answer(PASSAGE, Instant.parse("2011-12-30T00:00:00Z")).nextOpening())
        .as("30 December 2011 did not happen there; 31 December did")
        .contains(Instant.parse("2011-12-30T20:00:00Z"));
  }

  @Test
  void aLeapDayIsFoundAcrossTheYearThatHasNone() {
    Dates leapDays = RuleDates.of("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29", LocalDate.of(2096, 2, 29));
    WindowCalendar calendar =
        calendar(window(leapDays, "00:00", Duration.ofDays(1), ZoneId.of("UTC"), Holidays.NONE));

    assertThat(calendar.answer(PASSAGE, Instant.parse("2096-03-01T00:00:00Z")).nextOpening())
        .contains(Instant.parse("2104-02-29T00:00:00Z"));
  }

  @Test
  void whatNothingIsAboutIsClosedForEverAndIsLookedAtAgain() {
    WindowAnswer answer = new WindowCalendar(List.of(), List.of()).answer(PASSAGE, Instant.EPOCH);

    assertThat(answer.open()).isFalse();
    assertThat(answer.why()).isEqualTo("no window allows manual releases of shop to production");
    assertThat(answer.nextOpening()).isEmpty();
    assertThat(answer.fact().until()).contains(Instant.EPOCH.plus(WindowCalendar.HORIZON));
  }

  @Test
  void aReleaseOfAnUnnamedServiceIsClosedByWhatClosesAnyAndOpenedOnlyByWhatOpensAll() {
    Passage unnamed = new Passage(Kind.MANUAL, PASSAGE.environment(), Optional.empty());
    Scope shop = new Scope(Set.of(new ServiceName("shop")), Set.of(), Set.of());
    Window all = new Window("all", Effect.ALLOW, new Always(), Scope.EVERYTHING, "");
    Window opensShop = new Window("shop", Effect.ALLOW, new Always(), shop, "");
    Window closesShop = new Window("no shop", Effect.DENY, new Always(), shop, "");

    assertThat(calendar(all).answer(unnamed, Instant.EPOCH).open()).isTrue();
    assertThat(calendar(opensShop).answer(unnamed, Instant.EPOCH).open()).isFalse();
    assertThat(calendar(opensShop).answer(PASSAGE, Instant.EPOCH).open()).isTrue();
    assertThat(calendar(all, closesShop).answer(unnamed, Instant.EPOCH).open()).isFalse();
  }

  @Test
  void everyReasonIsSaidUpToALimit() {
    Window all = new Window("all", Effect.ALLOW, new Always(), Scope.EVERYTHING, "");
    List<ScopedFreeze> freezes =
        IntStream.rangeClosed(1, Reasons.SAID_MAX + 1)
            .mapToObj(
                i ->
                    new ScopedFreeze(
                        Scope.EVERYTHING,
                        new Freeze("freeze " + i, "why", Instant.EPOCH, Optional.empty())))
            .toList();

    assertThat(calendar(all).with(freezes.subList(0, 4)).answer(PASSAGE, Instant.EPOCH).why())
        .isEqualTo(
            "frozen by freeze 1 (why); frozen by freeze 2 (why); frozen by freeze 3 (why); frozen"
                + " by freeze 4 (why)");
    assertThat(calendar(all).with(freezes).answer(PASSAGE, Instant.EPOCH).why())
        .endsWith("frozen by freeze 4 (why); and 1 more");
  }

  @Test
  void momentsOfAFreezeAreTheWidestThatTheClockAllows() {
    assertThat(Moments.first(LocalDateTime.parse("2026-03-08T02:30"), NEW_YORK))
        .isEqualTo("2026-03-08T07:00:00Z");
    assertThat(Moments.last(LocalDateTime.parse("2026-03-08T02:30"), NEW_YORK))
        .isEqualTo("2026-03-08T07:00:00Z");
    assertThat(Moments.first(LocalDateTime.parse("2026-11-01T01:30"), NEW_YORK))
        .isEqualTo("2026-11-01T05:30:00Z");
    assertThat(Moments.last(LocalDateTime.parse("2026-11-01T01:30"), NEW_YORK))
        .isEqualTo("2026-11-01T06:30:00Z");
  }

  @Test
  void aWindowMayLastAMonthAndNotLonger() {
    assertThat(daily("00:00", Recurring.LASTS_MAX, NEW_YORK).windows()).hasSize(1);
    assertThatThrownBy(() -> daily("00:00", Recurring.LASTS_MAX.plusMinutes(1), NEW_YORK))
        .hasMessageContaining("at most 31 days");
  }

  private static WindowCalendar daily(String from, Duration lasts, ZoneId zone) {
    return calendar(window(Dates.everyDay(), from, lasts, zone, Holidays.NONE));
  }

  private static Window window(
      Dates dates, String from, Duration lasts, ZoneId zone, Holidays off) {
    return new Window(
        "window",
        Effect.ALLOW,
        new Recurring(dates, LocalTime.parse(from), lasts, off, zone, from),
        Scope.EVERYTHING,
        "");
  }

  private static WindowCalendar calendar(Window... windows) {
    return new WindowCalendar(List.of(windows), List.of());
  }
}
