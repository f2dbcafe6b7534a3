package dev.sekisho.gate.calendar.entry;

import dev.sekisho.gate.calendar.ErrorPages;
import dev.sekisho.gate.calendar.ics.IcsFile;
import dev.sekisho.gate.problem.Place;
import dev.sekisho.gate.testkit.fake.MutableClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EntryErrorPagesTest {
  private static final MutableClock CLOCK = new MutableClock(Instant.parse("2026-03-04T10:00:00Z"));
  private static final ZoneId UTC = ZoneId.of("UTC");

  @TempDir Path folder;

  @Test
  void everyErrorHasAPageThatShowsIt() throws IOException {
    Path file = folder.resolve("company.ics");
    Files.writeString(
        file,
        """
        BEGIN:VCALENDAR
        BEGIN:VEVENT
        UID:1
        DTSTART;TZID=Tokyo Standard Time:20261101T100000
        END:VEVENT
        END:VCALENDAR
        """);
    ErrorPages.show(
        EntryErrors.class,
        Map.of(
            EntryErrors.FILE,
            () -> new IcsFile(file, UTC, CLOCK).read(),
            EntryErrors.TOO_MANY,
            () -> {
              throw EntryErrors.tooMany(Place.of("calendar company"));
            },
            EntryErrors.NO_WAY,
            () -> {
              throw EntryErrors.noWay(
                  "company",
                  "The calendar is at Google, and the gate has no service account",
                  "Give the gate the key file of a service account");
            }));
  }
}
