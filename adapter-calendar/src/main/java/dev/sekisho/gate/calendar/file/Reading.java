package dev.sekisho.gate.calendar.file;

import dev.sekisho.gate.fact.Question.Deploy;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How one kind of value is read.
 *
 * @param parse reads it; throws when it can not
 * @param known the values that there are; empty when they can not be listed
 * @param fix what to write instead
 */
record Reading<T>(Function<String, T> parse, List<String> known, String fix) {
  private static final Pattern LENGTH =
      Pattern.compile("(?:(\\d{1,2})d)?\\s*(?:(\\d{1,3})h)?\\s*(?:(\\d{1,4})m)?");

  /** A day of the week by its first three letters. */
  static final Reading<DayOfWeek> DAY =
      new Reading<>(
          text -> find(DayOfWeek.values(), day -> word(day).substring(0, 3).equals(text)),
          Arrays.stream(DayOfWeek.values()).map(day -> word(day).substring(0, 3)).toList(),
          "Write days as a list, for example [mon, tue, wed, thu]");

  /** A path by which a release is asked for. */
  static final Reading<Deploy.Kind> KIND =
      new Reading<>(
          text -> find(Deploy.Kind.values(), kind -> word(kind).equals(text)),
          Arrays.stream(Deploy.Kind.values()).map(Reading::word).toList(),
          "Write kinds as a list, for example [manual, automatic]");

  /** A date. */
  static final Reading<LocalDate> DATE =
      new Reading<>(LocalDate::parse, List.of(), "Write a date as 2026-12-29");

  /** A date and a time; a date alone is its beginning. */
  static final Reading<LocalDateTime> MOMENT =
      new Reading<>(
          text -> text.length() <= 10 ? LocalDate.parse(text).atStartOfDay() : moment(text),
          List.of(),
          "Write a date, or a date and a time as 2026-12-25T18:00");

  /** Minutes of a day, from 0 to 1440. */
  static final Reading<Integer> TIME =
      new Reading<>(
          text -> text.equals("24:00") ? 1440 : minutes(text),
          List.of(),
          "Write a time as 09:30, from 00:00 to 24:00");

  /** A length of time. */
  static final Reading<Duration> LENGTH_OF_TIME =
      new Reading<>(Reading::length, List.of(), "Write a length as 4h, 90m or 2d 12h");

  /** A zone that has a name. */
  static final Reading<ZoneId> ZONE =
      new Reading<>(
          Reading::zone, List.of(), "Write the name of a zone, for example Asia/Tokyo or UTC");

  private static LocalDateTime moment(String text) {
    return LocalDateTime.parse(text.replace(' ', 'T'));
  }

  private static int minutes(String text) {
    LocalTime time = LocalTime.parse(text.length() == 4 ? "0" + text : text);
    if (time.getSecond() != 0 || time.getNano() != 0) {
      throw new IllegalArgumentException("seconds are not read");
    }
    return time.getHour() * 60 + time.getMinute();
  }

  private static Duration length(String text) {
    Matcher read = LENGTH.matcher(text);
    if (!read.matches() || text.isBlank()) {
      throw new IllegalArgumentException("no length");
    }
    return Duration.ofDays(number(read.group(1)))
        .plusHours(number(read.group(2)))
        .plusMinutes(number(read.group(3)));
  }

  private static long number(@Nullable String digits) {
    return digits == null ? 0 : Long.parseLong(digits);
  }

  private static ZoneId zone(String text) {
    if (!ZoneId.getAvailableZoneIds().contains(text)) {
      throw new IllegalArgumentException("no such zone");
    }
    return ZoneId.of(text);
  }

  private static <E> E find(E[] values, Predicate<E> meant) {
    return Arrays.stream(values).filter(meant).findFirst().orElseThrow();
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
