package dev.sekisho.gate.calendar.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.sekisho.gate.calendar.entry.CalendarPlace;
import dev.sekisho.gate.calendar.entry.ReleasesSetting;
import dev.sekisho.gate.calendar.window.Passage;
import dev.sekisho.gate.calendar.window.WindowAnswer;
import dev.sekisho.gate.fact.EnvironmentName;
import dev.sekisho.gate.fact.Question.Deploy.Kind;
import dev.sekisho.gate.fact.ServiceName;
import dev.sekisho.gate.problem.GateException;
import dev.sekisho.gate.problem.Problem;
import dev.sekisho.gate.release.Target;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WindowsFileTest {
  private static final KnownNames KNOWN =
      KnownNames.of(
          Set.of(new ServiceName("payments"), new ServiceName("ledger"), new ServiceName("shop")),
          Set.of(new EnvironmentName("production"), new EnvironmentName("staging")));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          shop     | production | MANUAL    | 2026-11-26T10:00+09:00 | open   | 2026-11-26T17:00+09:00
          shop     | production | MANUAL    | 2026-11-26T17:00+09:00 | closed | 2026-11-30T09:30+09:00
          shop     | production | MANUAL    | 2026-11-27T10:00+09:00 | closed | 2026-11-30T09:30+09:00
          shop     | staging    | MANUAL    | 2026-11-27T10:00+09:00 | closed | 2026-11-30T09:30+09:00
          shop     | production | MANUAL    | 2026-11-30T11:00+09:00 | open   | 2026-11-30T12:00+09:00
          shop     | production | MANUAL    | 2026-11-23T10:00+09:00 | closed | 2026-11-24T09:30+09:00
          shop     | production | MANUAL    | 2026-12-24T16:00+09:00 | open   | 2026-12-24T17:00+09:00
          shop     | production | AUTOMATIC | 2026-12-25T19:00+09:00 | closed | 2027-01-05T09:30+09:00
          shop     | production | ROLLBACK  | 2026-12-27T03:00+09:00 | open   | never
          payments | production | MANUAL    | 2026-11-26T12:00+09:00 | closed | 2026-11-30T10:00+09:00
          payments | staging    | MANUAL    | 2026-11-26T12:00+09:00 | open   | 2026-11-26T17:00+09:00
          ledger   | production | MANUAL    | 2026-11-16T13:00+09:00 | open   | 2026-11-16T17:00+09:00
          """)
  void theExampleSaysWhatThePageSays(
      String service, String environment, Kind kind, OffsetDateTime at, String how, String until)
      throws IOException {
    WindowsConfig config =
        WindowsFile.read(
            Files.readString(Path.of("..", "docs", "examples", "windows.yaml")),
            "windows.yaml",
            KNOWN);

    WindowAnswer answer =
        config
            .calendar()
            .answer(
                new Passage(
                    kind, new EnvironmentName(environment), Optional.of(new ServiceName(service))),
                at.toInstant());

    assertThat(answer.open()).as(answer.why()).isEqualTo(how.equals("open"));
    assertThat(answer.nextChange().map(Instant::toString).orElse("never"))
        .as(answer.why())
        .isEqualTo(
            until.equals("never") ? until : OffsetDateTime.parse(until).toInstant().toString());
  }

  @Test
  void itSaysWhyInTheWordsOfTheFile() {
    WindowsConfig config =
        read(
            """
        zone: Asia/Tokyo
        holidays: { japan: { country: JP } }
        windows:
          - { name: office hours, allow: { days: [mon, tue], from: 9:30, to: "17:00", not-on: japan } }
          - { name: month end, why: books, deny: { rule: "FREQ=MONTHLY;BYMONTHDAY=-1", starts: 2026-01-31 } }
        freezes:
          - { name: Year end, why: nobody is there, from: 2026-12-25 }
        """);
    Passage passage = new Passage(Kind.MANUAL, new EnvironmentName("production"), Optional.empty());

    assertThat(config.calendar().answer(passage, Instant.parse("2026-11-24T01:00:00Z")).why())
        .isEqualTo("office hours (mon, tue 9:30-17:00 Asia/Tokyo not on japan)");
    assertThat(config.calendar().answer(passage, Instant.parse("2026-11-23T01:00:00Z")).why())
        .isEqualTo("outside office hours: 2026-11-23 is Labour Thanksgiving Day");
    assertThat(config.calendar().answer(passage, Instant.parse("2026-11-30T09:00:00Z")).why())
        .isEqualTo(
            "closed by month end (books); outside office hours (mon, tue 9:30-17:00 Asia/Tokyo not"
                + " on japan)");
    assertThat(config.calendar().answer(passage, Instant.parse("2027-01-05T01:00:00Z")).why())
        .isEqualTo("frozen by Year end (nobody is there)");
  }

  @Test
  void calendarsAndMergesAreRead() throws IOException {
    WindowsConfig config =
        WindowsFile.read(
            Files.readString(Path.of("..", "docs", "examples", "windows.yaml")),
            "windows.yaml",
            KNOWN);

    assertThat(config.calendars())
        .extracting(calendar -> calendar.place())
        .containsExactly(
            new CalendarPlace.Google("freezes@group.calendar.google.com"),
            new CalendarPlace.File("data-centre.ics"));
    assertThat(config.calendars().get(0).titles()).containsExactly("Change freeze", "Code freeze");
    assertThat(config.releasesTo(Target.of("shop", "production")))
        .map(ReleasesSetting::google)
        .contains("releases@group.calendar.google.com");
    assertThat(config.releasesTo(Target.of("shop", "staging"))).isEmpty();
    assertThat(config.merges())
        .contains(new Passage(Kind.AUTOMATIC, new EnvironmentName("production"), Optional.empty()));
  }

  @Test
  void onHolidaysMeansOnThemAlone() {
    WindowsConfig config =
        read(
            """
        zone: UTC
        holidays: { ours: { days: { 2026-05-04: Founders' Day } } }
        windows:
          - { name: all, allow: always }
          - { name: holidays, deny: { on: ours } }
        """);

    WindowAnswer answer =
        config
            .calendar()
            .answer(
                new Passage(Kind.MANUAL, new EnvironmentName("production"), Optional.empty()),
                Instant.parse("2026-05-01T00:00:00Z"));

    assertThat(answer.nextClosing()).contains(Instant.parse("2026-05-04T00:00:00Z"));
    assertThat(answer.nextOpening()).contains(Instant.parse("2026-05-05T00:00:00Z"));
  }

  @Test
  void jsonIsReadToo() {
    WindowsConfig config =
        read("{\"zone\": \"UTC\", \"windows\": [{\"name\": \"all\", \"allow\": \"always\"}]}");

    assertThat(config.calendar().windows()).hasSize(1);
  }

  @Test
  void allThatIsWrongIsToldAtOnceWithItsPlace() {
    assertThat(
            problems(
                """
        zone: Asia/Tokio
        holidays:
          japan: { country: JAP }
        windows:
          - name: office hours
            allow: { days: [mon, tues], from: "9h30", to: "17:00", not-on: nippon }
            services: [paymnts]
          - name: month end
            deny: { rule: FREQ=HOURLY, starts: 2026-01-31 }
            kind: manual
        """))
        .extracting(problem -> problem.id() + " " + problem.where() + " " + problem.what())
        .containsExactly(
            "GATE-9302 windows.yaml:1:7 'Asia/Tokio' is not understood",
            "GATE-9302 windows.yaml:3:21 'JAP' is not understood",
            "GATE-9302 windows.yaml:6:26 'tues' is not understood",
            "GATE-9302 windows.yaml:6:68 'nippon' is not understood",
            "GATE-9302 windows.yaml:6:39 '9h30' is not understood",
            "GATE-9302 windows.yaml:7:16 'paymnts' is not understood",
            "GATE-9301 windows.yaml:10:5 Nothing is called 'kind' here",
            "GATE-9303 windows.yaml:9:19 The rule FREQ=HOURLY can not be used: a window repeats by"
                + " days at least: FREQ is DAILY, WEEKLY, MONTHLY or YEARLY");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          windows: []                                                      | 'zone' is missing
          zone: UTC                                                        | 'windows' is missing
          { zone: UTC, windows: [ { name: a } ] }                          | This says nothing: one of allow, only and deny is missing
          { zone: UTC, windows: [ { name: a, allow: always, deny: always } ] } | A window is one of allow, only and deny
          { zone: UTC, windows: [ { allow: always } ] }                    | 'name' is missing
          { zone: UTC, windows: [ { name: a, allow: sometimes } ] }        | 'sometimes' is not understood
          { zone: UTC, windows: [ { name: a, allow: { from: "09:00" } } ] } | 'to' is missing
          { zone: UTC, windows: [ { name: a, allow: { to: "25:00" } } ] }  | '25:00' is not understood
          { zone: UTC, windows: [ { name: a, allow: { lasts: 32d } } ] }   | A window lasts more than nothing and at most 31 days
          { zone: UTC, windows: [ { name: a, allow: { lasts: 1h, to: "09:00" } } ] } | 'to' and 'lasts' say the same; keep one of them
          { zone: UTC, windows: [ { name: a, allow: { rule: FREQ=DAILY } } ] } | 'starts' is missing
          { zone: UTC, windows: [ { name: a, allow: { days: [] } } ] }     | Here comes a list of days, and it is empty
          { zone: UTC, windows: [ { name: a, allow: always, services: [] } ] } | The list is empty; leave it out to mean all
          { zone: UTC, windows: [ { name: a, allow: always, kinds: [hotfix] } ] } | 'hotfix' is not understood
          { zone: UTC, windows: [ { name: a, allow: always }, { name: a, deny: always } ] } | This name is there twice
          { zone: UTC, windows: [], freezes: [ { name: f, why: w, from: 2026-01-02, until: 2026-01-02 } ] } | The freeze ends before it begins
          { zone: UTC, windows: [], calendars: [ { name: c, titles: a } ] } | A calendar is one of google and file
          { zone: UTC, windows: [], calendars: [ { name: c, google: x } ] } | 'titles' is missing
          { zone: UTC, zone: UTC, windows: [] }                            | 'zone' is there twice
          [ a                                                              | This is no YAML: while parsing a flow sequence
          { zone: &z UTC, windows: *z }                                    | Anchors, aliases and tags of YAML are not read; write it out
          just a text                                                      | Here come names with values, not a text
          """)
  void whatIsWrongIsSaid(String text, String what) {
    assertThat(problems(text)).extracting(Problem::what).containsExactly(what);
  }

  @Test
  void unknownNamesAreAnsweredWithTheKnownOnes() {
    assertThat(problems("{ zone: UTC, windows: [ { name: a, allow: always, services: [x] } ] }"))
        .singleElement()
        .extracting(Problem::known)
        .isEqualTo(List.of("ledger", "payments", "shop"));
    assertThat(problems("{ zone: UTC, windows: [ { name: a, allow: { dais: [mon] } } ] }"))
        .singleElement()
        .satisfies(
            problem -> assertThat(problem.known()).contains("days", "from", "not-on", "rule"));
  }

  @Test
  void aFileHoldsSoManyWindowsAndNoMore() {
    String window = "  - { name: w%d, allow: always }%n";
    StringBuilder text = new StringBuilder("zone: UTC\nwindows:\n");
    for (int i = 0; i < WindowsFile.ENTRIES_MAX; i++) {
      text.append(window.formatted(i));
    }
    assertThat(read(text.toString()).calendar().windows()).hasSize(WindowsFile.ENTRIES_MAX);

    text.append(window.formatted(WindowsFile.ENTRIES_MAX));
    assertThat(problems(text.toString()))
        .extracting(Problem::what)
        .containsExactly("There are 501 windows; at most 500");
  }

  @Test
  void aFileIsSoLongAndNoLonger() {
    String text = "{ zone: UTC, windows: [] }";
    String padded = text + " ".repeat(Tree.CHARS_MAX - text.length());

    assertThat(read(padded).calendar().windows()).isEmpty();
    assertThat(problems(padded + " ")).extracting(Problem::id).containsExactly(FileErrors.LIMIT);
  }

  private static WindowsConfig read(String text) {
    return WindowsFile.read(text, "windows.yaml", KNOWN);
  }

  private static List<Problem> problems(String text) {
    return catchThrowableOfType(GateException.class, () -> read(text)).problems();
  }
}
