package dev.sekisho.gate.calendar.file;

import dev.sekisho.gate.calendar.entry.CalendarSetting;
import dev.sekisho.gate.calendar.entry.ReleasesSetting;
import dev.sekisho.gate.calendar.window.Passage;
import dev.sekisho.gate.calendar.window.WindowCalendar;
import dev.sekisho.gate.release.Target;
import java.util.List;
import java.util.Optional;

/**
 * What a file of windows says.
 *
 * @param calendar its windows and freezes
 * @param calendars the calendars of others that hold more freezes
 * @param releases the calendars in which releases are entered
 * @param merges what a merge is judged as; empty when windows do not bind merges
 */
public record WindowsConfig(
    WindowCalendar calendar,
    List<CalendarSetting> calendars,
    List<ReleasesSetting> releases,
    Optional<Passage> merges) {
  public WindowsConfig {
    calendars = List.copyOf(calendars);
    releases = List.copyOf(releases);
  }

  /** The calendar in which releases to a target are entered, which is the first that is for it. */
  public Optional<ReleasesSetting> releasesTo(Target target) {
    return releases.stream().filter(setting -> setting.isFor(target)).findFirst();
  }
}
