package dev.sekisho.gate.calendar.window;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;

/**
 * When the clock on the wall shows what. The clock decides, and nothing else: a time that it skips
 * is in no window, and a time that it shows twice is in its window twice.
 */
final class WallClock {
  private WallClock() {}

  /** When the clock of a zone shows a time from {@code from} until before {@code until}. */
  static List<Span> spans(LocalDateTime from, LocalDateTime until, ZoneId zone) {
    ZoneRules rules = zone.getRules();
    List<Span> spans = new ArrayList<>();
    Instant begin = Instant.MIN;
    ZoneOffset offset = rules.getOffset(from.minusDays(1).toInstant(ZoneOffset.UTC));
    Instant last = until.plusDays(1).toInstant(ZoneOffset.UTC);
    Instant at = from.minusDays(1).toInstant(ZoneOffset.UTC);
    while (true) {
      ZoneOffsetTransition next = rules.nextTransition(at);
      Instant end = next == null ? Instant.MAX : next.getInstant();
      add(spans, later(begin, from.toInstant(offset)), earlier(end, until.toInstant(offset)));
      if (next == null || !end.isBefore(last)) {
        return spans;
      }
      begin = end;
      at = end;
      offset = next.getOffsetAfter();
    }
  }

  /** Adds a span, or lengthens the last one that it goes on from. */
  private static void add(List<Span> spans, Instant from, Instant until) {
    if (!from.isBefore(until)) {
      return;
    }
    int last = spans.size() - 1;
    if (last >= 0 && spans.get(last).until().equals(from)) {
      spans.set(last, new Span(spans.get(last).from(), until));
    } else {
      spans.add(new Span(from, until));
    }
  }

  private static Instant later(Instant a, Instant b) {
    return a.isAfter(b) ? a : b;
  }

  private static Instant earlier(Instant a, Instant b) {
    return a.isBefore(b) ? a : b;
  }
}
