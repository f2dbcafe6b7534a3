package dev.sekisho.gate.calendar.window;

import java.time.LocalDate;
import java.util.Iterator;

/** The dates on which something takes place. Thread-safe. */
public interface Dates {

  /** Those from {@code first} on, ascending, each once; may never end. */
  Iterator<LocalDate> from(LocalDate first);

  /** Every day. */
  static Dates everyDay() {
    return first ->
        new Iterator<>() {
          private LocalDate next = first;

          @Override
          public boolean hasNext() {
            return true;
          }

          @Override
          public LocalDate next() {
            LocalDate now = next;
            next = now.plusDays(1);
            return now;
          }
        };
  }
}
