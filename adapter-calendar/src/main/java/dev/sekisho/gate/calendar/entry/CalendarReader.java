package dev.sekisho.gate.calendar.entry;

/** Reads one calendar that others keep. Called by one thread at a time. */
@FunctionalInterface
public interface CalendarReader {

  /**
   * The calendar as it is now.
   *
   * @throws RuntimeException when it can not be read, with why
   */
  CalendarCopy read();
}
