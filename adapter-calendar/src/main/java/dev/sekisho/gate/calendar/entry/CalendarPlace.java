package dev.sekisho.gate.calendar.entry;

import java.util.function.Function;

/** Where a calendar is. */
public sealed interface CalendarPlace {

  /** Answers with the function of the case; stands in for a switch over the cases. */
  <R> R fold(
      Function<? super Google, ? extends R> google, Function<? super File, ? extends R> file);

  /**
   * At Google.
   *
   * @param id the id of the calendar, which looks like an address
   */
  record Google(String id) implements CalendarPlace {
    @Override
    public <R> R fold(
        Function<? super Google, ? extends R> google, Function<? super File, ? extends R> file) {
      return google.apply(this);
    }
  }

  /**
   * In an {@code .ics} file.
   *
   * @param path of the file; a relative one is within the folder that the gate is given
   */
  record File(String path) implements CalendarPlace {
    @Override
    public <R> R fold(
        Function<? super Google, ? extends R> google, Function<? super File, ? extends R> file) {
      return file.apply(this);
    }
  }
}
