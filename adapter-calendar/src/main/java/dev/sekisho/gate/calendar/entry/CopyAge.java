package dev.sekisho.gate.calendar.entry;

import java.time.Duration;

/**
 * How old a copy of a calendar may be.
 *
 * @param askAgain at which age the calendar is read again
 * @param accepted up to which age a copy counts while the calendar can not be read
 */
public record CopyAge(Duration askAgain, Duration accepted) {

  /** Read again after a minute, and good for a quarter of an hour. */
  public static final CopyAge DEFAULT = new CopyAge(Duration.ofMinutes(1), Duration.ofMinutes(15));

  public CopyAge {
    if (askAgain.isNegative() || accepted.compareTo(askAgain) < 0) {
      throw new IllegalArgumentException(
          "a copy is accepted for at least as long as it is not read again");
    }
  }
}
