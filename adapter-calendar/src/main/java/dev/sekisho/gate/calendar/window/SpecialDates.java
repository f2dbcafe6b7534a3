package dev.sekisho.gate.calendar.window;

import java.time.LocalDate;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * Those of some dates that are special days.
 *
 * @param among the dates
 * @param special the days
 */
public record SpecialDates(Dates among, Holidays special) implements Dates {

  /** How far is looked for a special day; where none is in sight, none is said to come. */
  static final int AHEAD_MAX_YEARS = 12;

  @Override
  public Iterator<LocalDate> from(LocalDate first) {
    return new Special(among.from(first), special, first.plusYears(AHEAD_MAX_YEARS));
  }

  private static final class Special implements Iterator<LocalDate> {
    private final Iterator<LocalDate> among;
    private final Holidays special;
    private final LocalDate end;
    private @Nullable LocalDate next;

    Special(Iterator<LocalDate> among, Holidays special, LocalDate end) {
      this.among = among;
      this.special = special;
      this.end = end;
    }

    @Override
    public boolean hasNext() {
      while (next == null && among.hasNext()) {
        LocalDate date = among.next();
        if (date.isAfter(end)) {
          return false;
        }
        if (special.on(date).isPresent()) {
          next = date;
        }
      }
      return next != null;
    }

    @Override
    public LocalDate next() {
      LocalDate now = hasNext() ? next : null;
      if (now == null) {
        throw new NoSuchElementException();
      }
      next = null;
      return now;
    }
  }
}
