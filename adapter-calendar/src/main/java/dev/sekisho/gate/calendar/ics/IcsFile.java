package dev.sekisho.gate.calendar.ics;

import dev.sekisho.gate.calendar.entry.CalendarCopy;
import dev.sekisho.gate.calendar.entry.CalendarReader;
import dev.sekisho.gate.calendar.entry.EntryErrors;
import dev.sekisho.gate.problem.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;

/**
 * Reads a calendar from an {@code .ics} file, anew each time. How old the file itself is, and
 * whether anybody keeps it up to date, it can not tell.
 */
public final class IcsFile implements CalendarReader {

  /** Bytes of a file, at most. */
  static final long BYTES_MAX = 16L << 20;

  private final Path path;
  private final ZoneId floating;
  private final InstantSource clock;

  /**
   * A reader.
   *
   * @param floating the zone of times that do not say one, and of all-day entries
   */
  public IcsFile(Path path, ZoneId floating, InstantSource clock) {
    this.path = path;
    this.floating = floating;
    this.clock = clock;
  }

  @Override
  public CalendarCopy read() {
    Instant now = clock.instant();
    Instant until = now.plus(CalendarCopy.AHEAD);
    return new CalendarCopy(
        IcsCalendar.entries(text(), name(), floating, now.minus(CalendarCopy.BACK), until),
        now,
        until);
  }

  private String text() {
    try {
      if (Files.size(path) > BYTES_MAX) {
        throw EntryErrors.file(Place.of(name()), "The file has more than " + BYTES_MAX + " bytes");
      }
      return Files.readString(path);
    } catch (IOException e) {
      throw EntryErrors.file(
          Place.of(name()), "The file can not be read: " + e.getClass().getSimpleName());
    }
  }

  private String name() {
    return String.valueOf(path.getFileName());
  }
}
