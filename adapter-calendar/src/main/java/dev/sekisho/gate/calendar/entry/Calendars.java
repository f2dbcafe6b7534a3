package dev.sekisho.gate.calendar.entry;

import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * The calendars that files of windows name. Each is made once, so that a new file with the same
 * calendar keeps what was read. Thread-safe.
 */
public final class Calendars {
  private final Function<CalendarSetting, CalendarReader> readers;
  private final CopyAge age;
  private final InstantSource clock;
  private final Map<CalendarSetting, CachedCalendar> calendars = new ConcurrentHashMap<>();

  /** Calendars that {@code readers} read. */
  public Calendars(
      Function<CalendarSetting, CalendarReader> readers, CopyAge age, InstantSource clock) {
    this.readers = readers;
    this.age = age;
    this.clock = clock;
  }

  /** The calendar of a setting. */
  public CachedCalendar of(CalendarSetting setting) {
    return calendars.computeIfAbsent(
        setting, s -> new CachedCalendar(s.name(), readers.apply(s), age, clock));
  }

  /**
   * Has all of them read again when they are asked next, because somebody says that they changed.
   */
  public void changed() {
    calendars.values().forEach(CachedCalendar::changed);
  }
}
