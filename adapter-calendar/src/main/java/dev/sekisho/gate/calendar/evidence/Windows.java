package dev.sekisho.gate.calendar.evidence;

import dev.sekisho.gate.calendar.entry.CalendarCopy;
import dev.sekisho.gate.calendar.entry.CalendarEntry;
import dev.sekisho.gate.calendar.entry.CalendarSetting;
import dev.sekisho.gate.calendar.entry.Calendars;
import dev.sekisho.gate.calendar.file.WindowsConfig;
import dev.sekisho.gate.calendar.window.Passage;
import dev.sekisho.gate.calendar.window.ScopedFreeze;
import dev.sekisho.gate.calendar.window.WindowAnswer;
import dev.sekisho.gate.calendar.window.WindowCalendar;
import dev.sekisho.gate.fact.Evidence;
import dev.sekisho.gate.fact.Freeze;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * The file of windows together with the calendars that it names: what may pass, and what is frozen.
 * A calendar that can not be told makes the answer unknown. Thread-safe.
 */
public final class Windows {

  /** What evidence out of the file is said to come from. */
  static final String SOURCE = "windows";

  private final Supplier<WindowsConfig> config;
  private final Calendars calendars;

  /**
   * Windows.
   *
   * @param config the file as it is now
   */
  public Windows(Supplier<WindowsConfig> config, Calendars calendars) {
    this.config = config;
    this.calendars = calendars;
  }

  /** The file as it is now. */
  public WindowsConfig config() {
    return config.get();
  }

  /** Whether {@code passage} may happen at {@code at}, why, and when that changes. */
  public Evidence<WindowAnswer> answer(Passage passage, Instant at) {
    return answer(calendar(config(), about(passage), at), passage, at);
  }

  static Evidence<WindowAnswer> answer(
      Evidence<KnownCalendar> calendar, Passage passage, Instant at) {
    return calendar.fold(
        known ->
            Evidence.known(
                known.value().calendar().answer(passage, at, known.value().horizon()),
                known.source(),
                known.asOf()),
        gap -> Evidence.unknown(gap.source(), gap.reason()));
  }

  /** The calendars that may hold a freeze of {@code passage}. */
  static Predicate<CalendarSetting> about(Passage passage) {
    return setting -> setting.scope().closes(passage);
  }

  /**
   * The windows and freezes of the file with the freezes of the calendars that are asked.
   *
   * @param asked which calendars
   */
  Evidence<KnownCalendar> calendar(
      WindowsConfig file, Predicate<CalendarSetting> asked, Instant at) {
    List<ScopedFreeze> freezes = new ArrayList<>();
    String source = SOURCE;
    Instant asOf = at;
    Instant horizon = at.plus(WindowCalendar.HORIZON);
    for (CalendarSetting setting : file.calendars().stream().filter(asked).toList()) {
      Evidence<CalendarCopy> copy = calendars.of(setting).copy();
      if (copy instanceof Evidence.Unknown<CalendarCopy> gap) {
        return Evidence.unknown(gap.source(), gap.reason());
      }
      Evidence.Known<CalendarCopy> known = (Evidence.Known<CalendarCopy>) copy;
      freezes.addAll(freezes(setting, known.value()));
      source = source + ", " + known.source();
      asOf = earlier(asOf, known.asOf());
      horizon = earlier(horizon, known.value().knownUntil());
    }
    return Evidence.known(new KnownCalendar(file.calendar().with(freezes), horizon), source, asOf);
  }

  private static List<ScopedFreeze> freezes(CalendarSetting setting, CalendarCopy copy) {
    return copy.entries().stream()
        .filter(entry -> setting.isFreeze(entry.title()))
        .map(entry -> new ScopedFreeze(setting.scope(), freeze(setting, entry)))
        .toList();
  }

  private static Freeze freeze(CalendarSetting setting, CalendarEntry entry) {
    String title = entry.title().isBlank() ? "an entry without a title" : entry.title().strip();
    return new Freeze(
        title, "calendar " + setting.name(), entry.from(), Optional.of(entry.until()));
  }

  private static Instant earlier(Instant a, Instant b) {
    return a.isBefore(b) ? a : b;
  }

  /**
   * Everything that is known.
   *
   * @param horizon until when it is
   */
  record KnownCalendar(WindowCalendar calendar, Instant horizon) {}
}
