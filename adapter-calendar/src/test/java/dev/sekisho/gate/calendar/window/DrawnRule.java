package dev.sekisho.gate.calendar.window;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A recurrence rule that knows by itself which dates it means: one date at a time, as RFC 5545
 * says, and without the library that it is to judge.
 */
record DrawnRule(
    Freq freq,
    int interval,
    List<Day> byDay,
    List<Integer> byMonthDay,
    List<Integer> byMonth,
    Optional<Integer> count,
    Optional<LocalDate> until,
    Optional<Integer> position,
    DayOfWeek weekStart,
    LocalDate starts) {

  static final LocalDate EVER_SINCE = LocalDate.of(2009, 1, 1);

  enum Freq {
    DAILY,
    WEEKLY,
    MONTHLY,
    YEARLY
  }

  /** A day of the week; 0 for each, otherwise the how-manieth, from the end when negative. */
  record Day(int ordinal, DayOfWeek day) {
    @Override
    public String toString() {
      return (ordinal == 0 ? "" : ordinal) + day.name().substring(0, 2);
    }
  }

  String text() {
    List<String> parts = new ArrayList<>();
    parts.add("FREQ=" + freq);
    parts.add("INTERVAL=" + interval);
    part(parts, "BYDAY", byDay);
    part(parts, "BYMONTHDAY", byMonthDay);
    part(parts, "BYMONTH", byMonth);
    count.ifPresent(c -> parts.add("COUNT=" + c));
    until.ifPresent(u -> parts.add("UNTIL=" + u.toString().replace("-", "")));
    position.ifPresent(p -> parts.add("BYSETPOS=" + p));
    parts.add("WKST=" + weekStart.name().substring(0, 2));
    return String.join(";", parts);
  }

  /** The days of a rule that has nothing but days, long since; empty when it is another one. */
  Optional<Set<DayOfWeek>> everyWeek() {
    boolean plain = freq == Freq.WEEKLY && interval == 1 && byMonth.isEmpty() && !byDay.isEmpty();
    return plain && count.isEmpty() && until.isEmpty() && starts.isBefore(EVER_SINCE)
        ? Optional.of(byDay.stream().map(Day::day).collect(Collectors.toSet()))
        : Optional.empty();
  }

  private static void part(List<String> parts, String name, List<?> values) {
    if (!values.isEmpty()) {
      parts.add(
          name + "=" + values.stream().map(Object::toString).collect(Collectors.joining(",")));
    }
  }

  /** The dates in a stretch. */
  List<LocalDate> between(LocalDate first, LocalDate last) {
    LocalDate from = count.isPresent() || first.isBefore(starts) ? starts : first;
    List<LocalDate> dates = new ArrayList<>();
    int left = count.orElse(Integer.MAX_VALUE);
    for (LocalDate date = from; !date.isAfter(last) && left > 0; date = date.plusDays(1)) {
      if (matches(date)) {
        left--;
        if (!date.isBefore(first)) {
          dates.add(date);
        }
      }
    }
    return dates;
  }

  /** Whether there is a date at all, in the years in which every leap year comes. */
  boolean comesTrue() {
    return starts.datesUntil(starts.plusYears(12)).anyMatch(this::matches);
  }

  private boolean matches(LocalDate date) {
    return isOneOfTheSet(date) && position.map(p -> isAt(date, p)).orElse(true);
  }

  /** Whether the date is the how-manieth of those of its month, from the end when negative. */
  private boolean isAt(LocalDate date, int wanted) {
    List<LocalDate> set =
        date.withDayOfMonth(1)
            .datesUntil(date.withDayOfMonth(1).plusMonths(1))
            .filter(this::isInTheSet)
            .toList();
    int at = set.indexOf(date);
    return wanted > 0 ? at == wanted - 1 : at == set.size() + wanted;
  }

  private boolean isOneOfTheSet(LocalDate date) {
    if (date.isBefore(starts) || until.filter(date::isAfter).isPresent()) {
      return false;
    }
    return isInTheSet(date);
  }

  private boolean isInTheSet(LocalDate date) {
    if (!byMonth.isEmpty() && !byMonth.contains(date.getMonthValue())) {
      return false;
    }
    return isInItsTurn(date)
        && (byMonthDay.isEmpty() || byMonthDay.stream().anyMatch(d -> isMonthDay(date, d)))
        && (byDay.isEmpty() || byDay.stream().anyMatch(day -> isDay(date, day)))
        && (!byMonthDay.isEmpty() || !byDay.isEmpty() || isLikeTheStart(date));
  }

  private boolean isInItsTurn(LocalDate date) {
    long turns =
        switch (freq) {
          case DAILY -> ChronoUnit.DAYS.between(starts, date);
          case WEEKLY -> ChronoUnit.WEEKS.between(week(starts), week(date));
          case MONTHLY ->
              ChronoUnit.MONTHS.between(starts.withDayOfMonth(1), date.withDayOfMonth(1));
          case YEARLY -> date.getYear() - starts.getYear();
        };
    return turns % interval == 0;
  }

  private LocalDate week(LocalDate date) {
    return date.with(TemporalAdjusters.previousOrSame(weekStart));
  }

  private static boolean isMonthDay(LocalDate date, int day) {
    return day > 0
        ? date.getDayOfMonth() == day
        : date.getDayOfMonth() == date.lengthOfMonth() + 1 + day;
  }

  private boolean isDay(LocalDate date, Day day) {
    if (date.getDayOfWeek() != day.day()) {
      return false;
    }
    if (day.ordinal() == 0) {
      return true;
    }
    boolean ofTheYear = freq == Freq.YEARLY && byMonth.isEmpty();
    int at = ofTheYear ? date.getDayOfYear() : date.getDayOfMonth();
    int length = ofTheYear ? date.lengthOfYear() : date.lengthOfMonth();
    int ordinal = day.ordinal() > 0 ? (at - 1) / 7 + 1 : -((length - at) / 7 + 1);
    return ordinal == day.ordinal();
  }

  /** What no part says is as it is at the start. */
  private boolean isLikeTheStart(LocalDate date) {
    return switch (freq) {
      case DAILY -> true;
      case WEEKLY -> date.getDayOfWeek() == starts.getDayOfWeek();
      case MONTHLY -> date.getDayOfMonth() == starts.getDayOfMonth();
      case YEARLY ->
          date.getDayOfMonth() == starts.getDayOfMonth()
              && (!byMonth.isEmpty() || date.getMonth() == starts.getMonth());
    };
  }
}
