package dev.sekisho.gate.calendar.ics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sekisho.gate.calendar.entry.CalendarCopy;
import dev.sekisho.gate.problem.GateException;
import dev.sekisho.gate.testkit.fake.MutableClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IcsFileTest {
  private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
  private static final Instant NOW = Instant.parse("2026-10-20T00:00:00Z");

  @TempDir Path folder;

  @Test
  void anAllDayEntryIsWholeDaysOfTheZoneThatIsGiven() {
    assertThat(
            read(
                """
                UID:1
                SUMMARY:Year end\\, all of it
                DTSTART;VALUE=DATE:20261229
                DTEND;VALUE=DATE:20261231
                """))
        .containsExactly("Year end, all of it 2026-12-28T15:00:00Z 2026-12-30T15:00:00Z");
    assertThat(read("UID:1\nSUMMARY:A day\nDTSTART;VALUE=DATE:20261229"))
        .containsExactly("A day 2026-12-28T15:00:00Z 2026-12-29T15:00:00Z");
  }

  @Test
  void aTimeIsOfItsOwnZoneOrUtcOrTheZoneThatIsGiven() {
    assertThat(
            read(
                "DTSTART;TZID=America/New_York:20261101T100000\n"
                    + "DTEND;TZID=America/New_York:20261101T113000"))
        .containsExactly(" 2026-11-01T15:00:00Z 2026-11-01T16:30:00Z");
    assertThat(read("DTSTART:20261101T100000Z\nDURATION:PT1H30M"))
        .containsExactly(" 2026-11-01T10:00:00Z 2026-11-01T11:30:00Z");
    assertThat(read("DTSTART:20261101T100000\nDURATION:P1D"))
        .containsExactly(" 2026-11-01T01:00:00Z 2026-11-02T01:00:00Z");
  }

  @Test
  void aTimeThatIsShownTwiceIsTheFirstAndOneThatIsSkippedIsCountedByTheClockBefore() {
    assertThat(read("DTSTART;TZID=America/New_York:20261101T013000\nDURATION:PT1H"))
        .containsExactly(" 2026-11-01T05:30:00Z 2026-11-01T06:30:00Z");
    assertThat(read("DTSTART;TZID=America/New_York:20270314T023000\nDURATION:PT1H"))
        .containsExactly(" 2027-03-14T07:30:00Z 2027-03-14T08:30:00Z");
  }

  @Test
  void anEntryThatRepeatsIsSeveralWithSomeLeftOutAddedAndMoved() {
    assertThat(
            read(
                """
                UID:weekly
                SUMMARY:Quiet hour
                DTSTART;TZID=America/New_York:20261026T090000
                DTEND;TZID=America/New_York:20261026T100000
                RRULE:FREQ=WEEKLY;WKST=SU;UNTIL=20261123T140000Z;BYDAY=MO
                EXDATE;TZID=America/New_York:20261102T090000
                RDATE;TZID=America/New_York:20261103T090000
                END:VEVENT
                BEGIN:VEVENT
                UID:weekly
                SUMMARY:Quiet hour, later
                RECURRENCE-ID;TZID=America/New_York:20261109T090000
                DTSTART;TZID=America/New_York:20261109T150000
                DTEND;TZID=America/New_York:20261109T160000
                END:VEVENT
                BEGIN:VEVENT
                UID:weekly
                STATUS:CANCELLED
                RECURRENCE-ID;TZID=America/New_York:20261116T090000
                DTSTART;TZID=America/New_York:20261116T090000
                """))
        .containsExactly(
            "Quiet hour 2026-10-26T13:00:00Z 2026-10-26T14:00:00Z",
            "Quiet hour 2026-11-23T14:00:00Z 2026-11-23T15:00:00Z",
            "Quiet hour 2026-11-03T14:00:00Z 2026-11-03T15:00:00Z",
            "Quiet hour, later 2026-11-09T20:00:00Z 2026-11-09T21:00:00Z");
  }

  @Test
  void anEndBeforeTheHourOfTheLastDayLeavesThatDayOut() {
    assertThat(
            read(
                "DTSTART:20261101T100000Z\nDURATION:PT1H\n"
                    + "RRULE:FREQ=DAILY;UNTIL=20261103T095959Z"))
        .hasSize(2);
  }

  @Test
  void longLinesAreFoldedAndOtherComponentsAreLeftAlone() {
    assertThat(
            read(
                """
                SUMMARY:Change
                  freeze
                DTSTART:20261101T100000Z
                DURATION:PT1H
                BEGIN:VALARM
                SUMMARY:wake up
                TRIGGER:-PT15M
                END:VALARM
                X-OTHER;X-P="a;b:c":whatever
                """))
        .containsExactly("Change freeze 2026-11-01T10:00:00Z 2026-11-01T11:00:00Z");
  }

  @Test
  void entriesLongOverAndFarAheadAreLeftOut() {
    assertThat(read("DTSTART:20260919T000000Z\nDTEND:20260919T000001Z")).hasSize(1);
    assertThat(read("DTSTART:20260919T000000Z\nDTEND:20260919T000000Z")).isEmpty();
    assertThat(read("DTSTART:20271021T000000Z\nDURATION:PT1H")).isEmpty();
    assertThat(read("DTSTART:20271020T235959Z\nDURATION:PT1H")).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          DTSTART;TZID=Tokyo Standard Time:20261101T100000 | There is no zone 'Tokyo Standard Time'
          DTSTART:2026-11-01                               | '2026-11-01' is no time
          SUMMARY:nothing else                             | An event has no start
          DTSTART:20261101T100000Z@RRULE:FREQ=SOMETIMES    | The rule FREQ=SOMETIMES can not be used
          DTSTART:20261101T100000Z@RRULE:FREQ=HOURLY       | The rule FREQ=HOURLY can not be used
          DTSTART:20261101T100000Z@DURATION:one hour       | 'one hour' is no length
          DTSTART:20261101T100000Z@DTSTART:20261101T110000Z | DTSTART is there twice
          DTSTART:20261101T100000Z@nonsense                | This line is none of a calendar
          DTSTART:20261101T100000Z@END:VTODO               | Something ends here that did not begin
          """)
  void oneEventThatCanNotBeReadStopsTheFile(String event, String what) {
    String good = "DTSTART:20261101T100000Z\nDURATION:PT1H\nEND:VEVENT\nBEGIN:VEVENT\n";
    assertThatThrownBy(() -> read(good + event.replace('@', '\n')))
        .isInstanceOf(GateException.class)
        .hasMessageContaining("GATE-9310  calendar.ics:")
        .hasMessageContaining(what);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          BEGIN:VCALENDAR@BEGIN:VEVENT@UID:1                       | Something begins here that does not end
          BEGIN:VCALENDAR@BEGIN:VEVENT@DTSTART:20261101T100000Z@END:VEVENT | Something begins here that does not end
          <html>Sign in</html>                                     | This line is none of a calendar
          ''                                                       | This is no calendar
          """)
  void aFileThatIsCutOrNoCalendarIsRefused(String text, String what) throws IOException {
    Files.writeString(folder.resolve("calendar.ics"), text.replace('@', '\n'));

    assertThatThrownBy(() -> file().read())
        .isInstanceOf(GateException.class)
        .hasMessageContaining(what);
  }

  @Test
  void aFileThatIsNotThereIsRefused() {
    assertThatThrownBy(() -> file().read()).hasMessageContaining("NoSuchFileException");
  }

  @Test
  void aFileHoldsSoManyEntriesAndNoMore() {
    String rule = "DTSTART:20261101T100000Z\nDURATION:PT1H\nRRULE:FREQ=DAILY;COUNT=340\nUID:%d";
    int events = CalendarCopy.ENTRIES_MAX / 340;
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < events; i++) {
      text.append(rule.formatted(i)).append("\nEND:VEVENT\nBEGIN:VEVENT\n");
    }
    assertThat(read(text + "DTSTART:20261101T100000Z\nDURATION:PT1H")).hasSize(events * 340 + 1);
    assertThatThrownBy(() -> read(text + rule.formatted(events))).hasMessageContaining("GATE-9311");
  }

  private List<String> read(String event) {
    try {
      Files.writeString(
          folder.resolve("calendar.ics"),
          "BEGIN:VCALENDAR\nVERSION:2.0\nBEGIN:VEVENT\n"
              + event.strip()
              + "\nEND:VEVENT\nEND:VCALENDAR\n");
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return file().read().entries().stream()
        .map(entry -> entry.title() + " " + entry.from() + " " + entry.until())
        .toList();
  }

  private IcsFile file() {
    return new IcsFile(folder.resolve("calendar.ics"), TOKYO, new MutableClock(NOW));
  }
}
