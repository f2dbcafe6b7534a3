package dev.sekisho.gate.calendar.file;

import dev.sekisho.gate.calendar.entry.CalendarSetting;
import dev.sekisho.gate.calendar.window.Passage;
import dev.sekisho.gate.calendar.window.WindowCalendar;
import java.util.List;
import java.util.Optional;

/**
 * What a file of windows says.
 *
 * @param calendar its windows and freezes
 * @param calendars the calendars of others that hold more freezes
 * @param merges what a merge is judged as; empty when windows do not bind merges
 */
public record WindowsConfig(
    WindowCalendar calendar, List<CalendarSetting> calendars, Optional<Passage> merges) {
  public WindowsConfig {
    calendars = List.copyOf(calendars);
  }
}
