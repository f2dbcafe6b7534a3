package dev.sekisho.gate.calendar.entry;

import dev.sekisho.gate.fact.Evidence;
import dev.sekisho.gate.guard.Guard;

/**
 * Reads a calendar through a guard, so that one that is slow or down delays nothing else.
 *
 * @param reader reads the calendar
 * @param guard stands before it, and before it alone
 */
public record GuardedReader(CalendarReader reader, Guard guard) implements CalendarReader {
  @Override
  public CalendarCopy read() {
    return guard
        .ask(reader::read)
        .<CalendarCopy>fold(Evidence.Known::value, GuardedReader::unknown);
  }

  private static CalendarCopy unknown(Evidence.Unknown<CalendarCopy> gap) {
    throw new IllegalStateException(gap.reason());
  }
}
