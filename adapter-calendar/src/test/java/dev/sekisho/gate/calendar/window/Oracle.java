package dev.sekisho.gate.calendar.window;

import dev.sekisho.gate.calendar.window.Window.Effect;
import dev.sekisho.gate.fact.Freeze;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Says of one instant at a time whether it is open, by looking at the clock on the wall. It finds
 * changes by trying: every minute of a stretch, or every instant at which anything can change.
 */
final class Oracle {
  private final List<DrawnWindow> windows;
  private final List<ScopedFreeze> freezes;
  private final Map<DrawnWindow, Set<LocalDate>> dates = new HashMap<>();

  /** An oracle for one passage between two instants. */
  Oracle(DrawnCalendar calendar, Passage passage, Instant from, Instant until) {
    windows = calendar.windows().stream().filter(w -> isAbout(w, passage)).toList();
    freezes = calendar.freezes().stream().filter(f -> mayBeAbout(f.scope(), passage)).toList();
    for (DrawnWindow window : windows) {
      LocalDate first = date(from, window.zone()).minusDays(window.lasts().toDays() + 3);
      LocalDate last = date(until, window.zone()).plusDays(2);
      dates.put(window, new HashSet<>(window.rule().between(first, last)));
    }
  }

  boolean isOpen(Instant at) {
    boolean allowed = false;
    for (DrawnWindow window : windows) {
      boolean on = isOn(window, at);
      switch (window.effect()) {
        case ALLOW -> allowed |= on;
        case ONLY -> {
          if (!on) {
            return false;
          }
        }
        case DENY -> {
          if (on) {
            return false;
          }
        }
      }
    }
    return allowed
        && freezes.stream().map(ScopedFreeze::freeze).noneMatch(freeze -> isFrozen(freeze, at));
  }

  /** The changes that show when every minute is tried, first and last excluded. */
  List<Instant> byMinute(Instant from, Instant until) {
    List<Instant> changes = new ArrayList<>();
    boolean before = isOpen(from);
    for (Instant at = from.plusSeconds(60); at.isBefore(until); at = at.plusSeconds(60)) {
      boolean now = isOpen(at);
      if (now != before) {
        changes.add(at);
      }
      before = now;
    }
    return changes;
  }

  /** The changes that show when every instant is tried at which anything can change. */
  List<Instant> byEdge(Instant from, Instant until) {
    TreeSet<Instant> edges = new TreeSet<>();
    for (DrawnWindow window : windows) {
      for (LocalDate date : dates.get(window)) {
        addAll(edges, date.atTime(window.from()), window.zone());
        addAll(edges, window.end(date), window.zone());
      }
      ZoneOffsetTransition next = window.zone().getRules().nextTransition(from);
      while (next != null && next.getInstant().isBefore(until)) {
        edges.add(next.getInstant());
        next = window.zone().getRules().nextTransition(next.getInstant());
      }
    }
    for (ScopedFreeze freeze : freezes) {
      edges.add(freeze.freeze().from());
      freeze.freeze().until().ifPresent(edges::add);
    }
    List<Instant> changes = new ArrayList<>();
    boolean before = isOpen(from);
    for (Instant at : edges.subSet(from, false, until, false)) {
      boolean now = isOpen(at);
      if (now != before) {
        changes.add(at);
      }
      before = now;
    }
    return changes;
  }

  /** Every instant at which any clock of the world could show that time. */
  private static void addAll(Set<Instant> edges, LocalDateTime time, ZoneId zone) {
    Instant about = time.toInstant(ZoneOffset.UTC);
    for (int hours = -30; hours <= 30; hours += 6) {
      ZoneOffset offset = zone.getRules().getOffset(about.plus(Duration.ofHours(hours)));
      edges.add(time.toInstant(offset));
    }
  }

  private boolean isOn(DrawnWindow window, Instant at) {
    LocalDateTime clock = LocalDateTime.ofInstant(at, window.zone());
    for (long back = 0; back <= window.lasts().toDays() + 1; back++) {
      LocalDate start = clock.toLocalDate().minusDays(back);
      if (dates.get(window).contains(start)
          && !window.off().contains(start)
          && !clock.isBefore(start.atTime(window.from()))
          && clock.isBefore(window.end(start))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isFrozen(Freeze freeze, Instant at) {
    return freeze.from().compareTo(at) <= 0
        && (freeze.until().isEmpty() || freeze.until().get().compareTo(at) > 0);
  }

  private static boolean isAbout(DrawnWindow window, Passage passage) {
    boolean surely = window.scope().services().isEmpty() || passage.service().isPresent();
    return mayBeAbout(window.scope(), passage) && (surely || window.effect() != Effect.ALLOW);
  }

  private static boolean mayBeAbout(Scope scope, Passage passage) {
    return (scope.kinds().isEmpty() || scope.kinds().contains(passage.kind()))
        && (scope.environments().isEmpty() || scope.environments().contains(passage.environment()))
        && (scope.services().isEmpty()
            || passage.service().isEmpty()
            || scope.services().contains(passage.service().get()));
  }

  private static LocalDate date(Instant at, ZoneId zone) {
    return LocalDate.ofInstant(at, zone);
  }
}
