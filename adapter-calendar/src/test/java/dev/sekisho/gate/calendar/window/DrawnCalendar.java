package dev.sekisho.gate.calendar.window;

import java.time.Instant;
import java.util.List;

/**
 * A calendar as data.
 *
 * @param about an instant near which something happens: a clock is moved, a leap day, a new year
 */
record DrawnCalendar(List<DrawnWindow> windows, List<ScopedFreeze> freezes, Instant about) {
  WindowCalendar calendar() {
    return new WindowCalendar(windows.stream().map(DrawnWindow::window).toList(), freezes);
  }
}
