package dev.sekisho.gate.calendar.window;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * The same hours on some dates, by the clock on the wall of a zone. What begins on a day off does
 * not take place, and what runs into one ends when it begins.
 *
 * @param dates the dates on which it begins
 * @param from the time at which it begins
 * @param lasts how far the clock then goes; at most {@link #LASTS_MAX}
 * @param off the days on which it does not take place
 * @param zone where the clock hangs
 * @param said how people say it
 */
public record Recurring(
    Dates dates, LocalTime from, Duration lasts, Holidays off, ZoneId zone, String said)
    implements When {

  /** How long it may last. */
  public static final Duration LASTS_MAX = Duration.ofDays(31);

  public Recurring {
    if (lasts.isNegative() || lasts.isZero() || lasts.compareTo(LASTS_MAX) > 0) {
      throw new IllegalArgumentException(
          "a window lasts more than nothing and at most " + LASTS_MAX.toDays() + " days");
    }
  }

  @Override
  public Optional<Instant> endOfWhatCovers(Instant instant) {
    LocalDate today = dateAt(instant);
    Optional<Instant> end = Optional.empty();
    Iterator<LocalDate> starts = dates.from(firstThatMatters(today));
    while (starts.hasNext()) {
      LocalDate start = starts.next();
      if (start.isAfter(today)) {
        break;
      }
      for (Span span : spans(start)) {
        if (span.covers(instant) && end.filter(e -> !e.isBefore(span.until())).isEmpty()) {
          end = Optional.of(span.until());
        }
      }
    }
    return end;
  }

  @Override
  public Optional<Instant> nextStart(Instant instant, Instant horizon) {
    Optional<Instant> next = Optional.empty();
    Iterator<LocalDate> starts = dates.from(firstThatMatters(dateAt(instant)));
    while (starts.hasNext()) {
      LocalDate start = starts.next();
      // A day early, because no zone is further from UTC than that.
      Instant notBefore = start.atTime(from).minusDays(1).toInstant(ZoneOffset.UTC);
      if (notBefore.isAfter(next.orElse(horizon))) {
        break;
      }
      for (Span span : spans(start)) {
        if (span.from().isAfter(instant) && next.filter(span.from()::isAfter).isEmpty()) {
          next = Optional.of(span.from());
        }
      }
    }
    return next.filter(at -> !at.isAfter(horizon));
  }

  @Override
  public Optional<String> keptBy(Instant instant) {
    LocalDate today = dateAt(instant);
    return off.on(today).map(name -> today + " is " + name);
  }

  /** When it takes place that begins on {@code start}: mostly once, never, or in two parts. */
  private List<Span> spans(LocalDate start) {
    if (off.on(start).isPresent()) {
      return List.of();
    }
    LocalDateTime begin = start.atTime(from);
    LocalDateTime end = begin.plus(lasts);
    for (LocalDate day = start.plusDays(1);
        day.atStartOfDay().isBefore(end);
        day = day.plusDays(1)) {
      if (off.on(day).isPresent()) {
        end = day.atStartOfDay();
      }
    }
    return WallClock.spans(begin, end, zone);
  }

  /** The first date on which something can begin that is not over on {@code today}. */
  private LocalDate firstThatMatters(LocalDate today) {
    return today.minusDays(lasts.toDays() + 2);
  }

  private LocalDate dateAt(Instant instant) {
    return instant.atZone(zone).toLocalDate();
  }
}
