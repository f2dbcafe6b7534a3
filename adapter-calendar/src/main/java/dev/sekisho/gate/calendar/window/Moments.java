package dev.sekisho.gate.calendar.window;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;

/**
 * When the clock on the wall shows a time. A time that it shows twice has a first and a last
 * instant; one that it skips is the instant at which it skips it.
 */
public final class Moments {
  private Moments() {}

  /** The first instant at which the clock shows it or more. */
  public static Instant first(LocalDateTime time, ZoneId zone) {
    return WallClock.spans(time, time.plusDays(2), zone).get(0).from();
  }

  /** The last instant before which the clock shows less. */
  public static Instant last(LocalDateTime time, ZoneId zone) {
    List<Span> before = WallClock.spans(time.minusDays(2), time, zone);
    return before.get(before.size() - 1).until();
  }
}
