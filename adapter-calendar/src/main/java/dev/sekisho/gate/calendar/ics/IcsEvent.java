package dev.sekisho.gate.calendar.ics;

import dev.sekisho.gate.calendar.entry.CalendarEntry;
import dev.sekisho.gate.calendar.entry.EntryErrors;
import dev.sekisho.gate.calendar.recurrence.RuleDates;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One event of a calendar file, and the entries that it is. */
final class IcsEvent {
  private static final Pattern UNTIL = Pattern.compile("UNTIL=(\\d{8}T\\d{6}Z?)");

  private final List<ContentLine> lines;
  private final ContentLine begin;
  private final ZoneId floating;

  IcsEvent(ContentLine begin, List<ContentLine> lines, ZoneId floating) {
    this.begin = begin;
    this.lines = List.copyOf(lines);
    this.floating = floating;
  }

  String uid() {
    return one("UID").map(ContentLine::value).orElse(begin.place().toString());
  }

  boolean isCancelled() {
    return one("STATUS").filter(s -> s.value().equalsIgnoreCase("CANCELLED")).isPresent();
  }

  /** The occurrence of the event with the same id that this stands in for. */
  Optional<Instant> standsInFor() {
    return one("RECURRENCE-ID").map(line -> IcsTime.of(line, floating).instant());
  }

  /** Its entries between two times, those apart that others stand in for. */
  List<CalendarEntry> entries(Instant from, Instant until, Set<Instant> not) {
    IcsTime start = start();
    List<CalendarEntry> entries = new ArrayList<>();
    for (IcsTime begins : starts(start, until)) {
      Instant at = begins.instant();
      Instant end = end(start, begins);
      if (at.isBefore(until) && end.isAfter(from) && !not.contains(at)) {
        entries.add(
            new CalendarEntry(
                uid() + "/" + at, one("SUMMARY").map(ContentLine::text).orElse(""), at, end));
      }
    }
    return entries;
  }

  private IcsTime start() {
    return IcsTime.of(
        one("DTSTART").orElseThrow(() -> EntryErrors.file(begin.place(), "An event has no start")),
        floating);
  }

  private List<IcsTime> starts(IcsTime start, Instant until) {
    TreeSet<LocalDate> dates = new TreeSet<>(Set.of(start.local().toLocalDate()));
    one("RRULE").ifPresent(line -> dates.addAll(ruled(line, start, until)));
    List<IcsTime> starts = new ArrayList<>();
    Set<Instant> seen = new HashSet<>();
    times("EXDATE").forEach(time -> seen.add(time.instant()));
    dates.stream().map(start::on).filter(t -> seen.add(t.instant())).forEach(starts::add);
    times("RDATE").stream().filter(t -> seen.add(t.instant())).forEach(starts::add);
    return starts;
  }

  private List<LocalDate> ruled(ContentLine line, IcsTime start, Instant until) {
    LocalDate first = start.local().toLocalDate();
    LocalDate last = LocalDate.ofInstant(until, start.zone()).plusDays(1);
    List<LocalDate> dates = new ArrayList<>();
    try {
      Iterator<LocalDate> all = RuleDates.of(untilDate(line, start), first).from(first);
      while (all.hasNext()) {
        LocalDate date = all.next();
        if (date.isAfter(last)) {
          break;
        }
        dates.add(date);
      }
    } catch (IllegalArgumentException e) {
      throw EntryErrors.file(
          line.place(), "The rule " + line.value() + " can not be used: " + e.getMessage());
    }
    return dates;
  }

  /** The rule with the last date in place of the last instant. */
  private static String untilDate(ContentLine line, IcsTime start) {
    Matcher until = UNTIL.matcher(line.value());
    if (!until.find()) {
      return line.value();
    }
    LocalDateTime last =
        LocalDateTime.ofInstant(
            IcsTime.of(line, until.group(1), start.zone()).instant(), start.zone());
    boolean includes = !last.toLocalTime().isBefore(start.local().toLocalTime());
    LocalDate date = includes ? last.toLocalDate() : last.toLocalDate().minusDays(1);
    return until.replaceFirst("UNTIL=" + date.toString().replace("-", ""));
  }

  /** Days are counted by the calendar, hours by the clock that does not stop. */
  private Instant end(IcsTime start, IcsTime begins) {
    Optional<ContentLine> length = one("DURATION");
    if (length.isPresent()) {
      return begins
          .local()
          .atZone(begins.zone())
          .plus(days(length.get()))
          .plus(hours(length.get()))
          .toInstant();
    }
    Optional<IcsTime> end = one("DTEND").map(line -> IcsTime.of(line, floating));
    if (begins.allDay()) {
      LocalDateTime last = end.map(IcsTime::local).orElse(start.local().plusDays(1));
      return begins
          .local()
          .plus(Duration.between(start.local(), last))
          .atZone(begins.zone())
          .toInstant();
    }
    return begins
        .instant()
        .plus(end.map(e -> Duration.between(start.instant(), e.instant())).orElse(Duration.ZERO));
  }

  private static Period days(ContentLine line) {
    String days = line.value().replaceFirst("T.*", "");
    try {
      return days.equals("P") ? Period.ZERO : Period.parse(days);
    } catch (DateTimeException e) {
      throw EntryErrors.file(line.place(), "'" + line.value() + "' is no length");
    }
  }

  private static Duration hours(ContentLine line) {
    int hours = line.value().indexOf('T');
    try {
      return hours < 0 ? Duration.ZERO : Duration.parse("P" + line.value().substring(hours));
    } catch (DateTimeException e) {
      throw EntryErrors.file(line.place(), "'" + line.value() + "' is no length");
    }
  }

  private List<IcsTime> times(String name) {
    List<IcsTime> times = new ArrayList<>();
    for (ContentLine line : lines) {
      if (line.name().equals(name)) {
        for (String value : line.value().split(",", -1)) {
          times.add(IcsTime.of(line, value, floating));
        }
      }
    }
    return times;
  }

  private Optional<ContentLine> one(String name) {
    List<ContentLine> found = lines.stream().filter(l -> l.name().equals(name)).toList();
    if (found.size() > 1) {
      throw EntryErrors.file(found.get(1).place(), name + " is there twice in one event");
    }
    return found.stream().findFirst();
  }
}
