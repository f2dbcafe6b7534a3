package dev.sekisho.gate.calendar.window;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.Set;

/**
 * The same days of every week.
 *
 * @param days which days; not empty
 */
public record WeekDays(Set<DayOfWeek> days) implements Dates {
  public WeekDays {
    days = Set.copyOf(days);
    if (days.isEmpty()) {
      throw new IllegalArgumentException("no day of the week is said");
    }
  }

  @Override
  public Iterator<LocalDate> from(LocalDate first) {
    return new Iterator<>() {
      private LocalDate next = first;

      @Override
      public boolean hasNext() {
        return true;
      }

      @Override
      public LocalDate next() {
        while (!days.contains(next.getDayOfWeek())) {
          next = next.plusDays(1);
        }
        LocalDate now = next;
        next = now.plusDays(1);
        return now;
      }
    };
  }
}
