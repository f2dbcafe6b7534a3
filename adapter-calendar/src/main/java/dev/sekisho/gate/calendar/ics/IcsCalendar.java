package dev.sekisho.gate.calendar.ics;

import dev.sekisho.gate.calendar.entry.CalendarCopy;
import dev.sekisho.gate.calendar.entry.CalendarEntry;
import dev.sekisho.gate.calendar.entry.EntryErrors;
import dev.sekisho.gate.problem.Place;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the text of a calendar. */
final class IcsCalendar {
  private IcsCalendar() {}

  /**
   * The entries of a calendar between two times.
   *
   * @throws dev.sekisho.gate.problem.GateException when some of it can not be read
   */
  static List<CalendarEntry> entries(
      String text, String file, ZoneId floating, Instant from, Instant until) {
    List<IcsEvent> events = events(ContentLine.read(text, file), file, floating);
    Map<String, Set<Instant>> replaced = new HashMap<>();
    for (IcsEvent event : events) {
      event
          .standsInFor()
          .ifPresent(at -> replaced.computeIfAbsent(event.uid(), uid -> new HashSet<>()).add(at));
    }
    List<CalendarEntry> entries = new ArrayList<>();
    for (IcsEvent event : events) {
      boolean standsIn = event.standsInFor().isPresent();
      Set<Instant> not = standsIn ? Set.of() : replaced.getOrDefault(event.uid(), Set.of());
      if (!event.isCancelled()) {
        entries.addAll(event.entries(from, until, not));
      }
      if (entries.size() > CalendarCopy.ENTRIES_MAX) {
        throw EntryErrors.tooMany(Place.of(file));
      }
    }
    return entries;
  }

  private static List<IcsEvent> events(List<ContentLine> lines, String file, ZoneId floating) {
    Deque<ContentLine> open = new ArrayDeque<>();
    List<IcsEvent> events = new ArrayList<>();
    List<ContentLine> event = new ArrayList<>();
    boolean calendar = false;
    for (ContentLine line : lines) {
      String component = line.value().toUpperCase(Locale.ROOT);
      if (line.name().equals("BEGIN")) {
        open.push(line);
        calendar |= component.equals("VCALENDAR");
      } else if (line.name().equals("END")) {
        ContentLine begun = Optional.ofNullable(open.poll()).orElse(line);
        if (!begun.name().equals("BEGIN") || !begun.value().equalsIgnoreCase(component)) {
          throw EntryErrors.file(line.place(), "Something ends here that did not begin");
        }
        if (component.equals("VEVENT")) {
          events.add(new IcsEvent(begun, event, floating));
          event.clear();
        }
      } else if (!open.isEmpty() && open.peek().value().equalsIgnoreCase("VEVENT")) {
        event.add(line);
      }
    }
    if (!calendar) {
      throw EntryErrors.file(Place.of(file), "This is no calendar");
    }
    if (!open.isEmpty()) {
      throw EntryErrors.file(open.peek().place(), "Something begins here that does not end");
    }
    return events;
  }
}
