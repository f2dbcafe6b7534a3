package dev.sekisho.gate.slack.command;

import dev.sekisho.gate.problem.GateException;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.zone.ZoneOffsetTransition;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads times: {@code tomorrow 14:00}, {@code fri 9am}, {@code 2026-06-02 14:00}, {@code in 2
 * hours} and times with an offset. A time that the clocks skip or repeat is refused with what to
 * write instead; nothing is guessed.
 */
final class TimeReader {

  /** How far ahead a time may be. */
  static final Duration AHEAD_MAX = Duration.ofDays(60);

  private static final Pattern DISTANCE =
      Pattern.compile(
          "in( (?<hours>[0-9]{1,4}) ?(h|hours?))?( (?<minutes>[0-9]{1,5}) ?(m|min|minutes?))?");
  private static final Pattern CLOCK =
      Pattern.compile("(?<hour>[0-9]{1,2})(:(?<minute>[0-9]{2}))? ?(?<half>am|pm)?|(?<noon>noon)");
  private static final Pattern DAY_FIRST =
      Pattern.compile("(?<day>[a-z]+|[0-9-]{10})[ t](?<clock>.+)");
  private static final Pattern DAY_LAST = Pattern.compile("(?<clock>.+) (?<day>[a-z]+|[0-9-]{10})");
  private static final int PREFIX_LETTERS = 3;
  private static final int DAYS_OF_WEEK = 7;

  private final ZoneId zone;

  TimeReader(ZoneId zone) {
    this.zone = zone;
  }

  PlannedTime read(String written, Instant now) {
    String text = written.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    Instant instant =
        withOffset(text)
            .or(() -> distance(text, now))
            .or(() -> day(DAY_FIRST.matcher(text), now))
            .or(() -> day(DAY_LAST.matcher(text), now))
            .or(() -> clock(text).map(time -> next(time, now)))
            .orElseThrow(() -> notUnderstood(written));
    if (!instant.isAfter(now) || instant.isAfter(now.plus(AHEAD_MAX))) {
      throw CommandErrors.refuse(
          CommandErrors.TIME_OUT_OF_REACH,
          written,
          new PlannedTime(written, instant, zone).words()
              + (instant.isAfter(now)
                  ? " is more than " + AHEAD_MAX.toDays() + " days ahead"
                  : " is over"),
          "Name a time between now and " + AHEAD_MAX.toDays() + " days from now");
    }
    return new PlannedTime(written, instant, zone);
  }

  private static Optional<Instant> withOffset(String text) {
    try {
      return Optional.of(OffsetDateTime.parse(text.toUpperCase(Locale.ROOT)).toInstant());
    } catch (DateTimeException notThisForm) {
      return Optional.empty();
    }
  }

  private static Optional<Instant> distance(String text, Instant now) {
    Matcher matcher = DISTANCE.matcher(text);
    if (!matcher.matches() || text.equals("in")) {
      return Optional.empty();
    }
    return Optional.of(
        now.plus(Duration.ofHours(number(matcher.group("hours"))))
            .plus(Duration.ofMinutes(number(matcher.group("minutes")))));
  }

  private static long number(@org.jspecify.annotations.Nullable String digits) {
    return digits == null ? 0 : Long.parseLong(digits);
  }

  private Optional<Instant> day(Matcher matcher, Instant now) {
    if (!matcher.matches()) {
      return Optional.empty();
    }
    Optional<LocalTime> clock = clock(matcher.group("clock"));
    String day = matcher.group("day");
    return clock.flatMap(time -> date(day, time, now).map(date -> instant(date.atTime(time))));
  }

  private Optional<LocalDate> date(String day, LocalTime time, Instant now) {
    LocalDateTime here = LocalDateTime.ofInstant(now, zone);
    if (day.equals("today")) {
      return Optional.of(here.toLocalDate());
    }
    if (day.equals("tomorrow")) {
      return Optional.of(here.toLocalDate().plusDays(1));
    }
    try {
      return Optional.of(LocalDate.parse(day));
    } catch (DateTimeException notADate) {
      return weekday(day).map(weekday -> next(weekday, time, here));
    }
  }

  private static Optional<DayOfWeek> weekday(String word) {
    return Arrays.stream(DayOfWeek.values())
        .filter(
            day -> {
              String name = day.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
              return word.length() >= PREFIX_LETTERS
                  && name.toLowerCase(Locale.ROOT).startsWith(word);
            })
        .findFirst();
  }

  /** The coming day of that name; today, when the time is still to come. */
  private static LocalDate next(DayOfWeek day, LocalTime time, LocalDateTime here) {
    int days = Math.floorMod(day.getValue() - here.getDayOfWeek().getValue(), DAYS_OF_WEEK);
    LocalDate date = here.toLocalDate().plusDays(days);
    return date.atTime(time).isAfter(here) ? date : date.plusDays(DAYS_OF_WEEK);
  }

  /** The next time that the clocks show it. */
  private Instant next(LocalTime time, Instant now) {
    LocalDateTime here = LocalDateTime.ofInstant(now, zone);
    LocalDate today = here.toLocalDate();
    return instant((time.isAfter(here.toLocalTime()) ? today : today.plusDays(1)).atTime(time));
  }

  private static Optional<LocalTime> clock(String text) {
    Matcher matcher = CLOCK.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    if (matcher.group("noon") != null) {
      return Optional.of(LocalTime.NOON);
    }
    String half = matcher.group("half");
    String minute = matcher.group("minute");
    int hour = Integer.parseInt(matcher.group("hour"));
    if (half == null ? minute == null : (hour < 1 || hour > 12)) {
      return Optional.empty();
    }
    try {
      int ofDay = half == null ? hour : hour % 12 + (half.equals("pm") ? 12 : 0);
      return Optional.of(LocalTime.of(ofDay, (int) number(minute)));
    } catch (DateTimeException noSuchTime) {
      return Optional.empty();
    }
  }

  private Instant instant(LocalDateTime local) {
    List<ZoneOffset> offsets = zone.getRules().getValidOffsets(local);
    if (offsets.size() == 1) {
      return local.toInstant(offsets.get(0));
    }
    ZoneOffsetTransition change = zone.getRules().getTransition(local);
    String said = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm").format(local) + " in " + zone;
    throw change.isGap()
        ? CommandErrors.refuse(
            CommandErrors.TIME_NEVER_COMES,
            "time",
            said + " never comes: the clocks are put forward over it",
            "Write another time; the first one after it is "
                + withOffset(change.getDateTimeAfter(), change.getOffsetAfter()))
        : CommandErrors.refuse(
            CommandErrors.TIME_COMES_TWICE,
            "time",
            said + " comes twice: the clocks are put back over it",
            "Write which: "
                + offsets.stream()
                    .map(offset -> withOffset(local, offset))
                    .collect(Collectors.joining(" or ")));
  }

  private static String withOffset(LocalDateTime local, ZoneOffset offset) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(local.atOffset(offset));
  }

  private static GateException notUnderstood(String written) {
    return CommandErrors.refuse(
        CommandErrors.NO_TIME,
        "time",
        "'" + written + "' is not a time that is understood",
        List.of(
            "14:00",
            "9am",
            "noon",
            "today 17:30",
            "tomorrow 14:00",
            "fri 9am",
            "2026-06-02 14:00",
            "2026-06-02T14:00+09:00",
            "in 2 hours",
            "in 90 min"),
        "Write it in one of these forms");
  }
}
