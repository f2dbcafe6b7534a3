package dev.sekisho.gate.calendar.window;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Iterator;

/** The dates on which something takes place. Thread-safe. */
public interface Dates {

  /** Those from {@code first} on, ascending, each once; may never end. */
  Iterator<LocalDate> from(LocalDate first);

  /** Every day. */
  static Dates everyDay() {
    return new WeekDays(EnumSet.allOf(DayOfWeek.class));
  }
}
