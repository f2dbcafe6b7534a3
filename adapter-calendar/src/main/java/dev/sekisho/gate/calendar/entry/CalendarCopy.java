package dev.sekisho.gate.calendar.entry;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * A calendar as it was at one time.
 *
 * @param entries its entries
 * @param readAt when it was read
 * @param knownUntil until when all its entries are there; what begins later may be missing
 */
public record CalendarCopy(List<CalendarEntry> entries, Instant readAt, Instant knownUntil) {

  /** Entries of one calendar, at most; one that has more is not read. */
  public static final int ENTRIES_MAX = 20_000;

  /** How long an entry that is over is still read, for those who look back. */
  public static final Duration BACK = Duration.ofDays(31);

  /** How far ahead entries are read. */
  public static final Duration AHEAD = Duration.ofDays(366);

  public CalendarCopy {
    entries = List.copyOf(entries);
  }
}
