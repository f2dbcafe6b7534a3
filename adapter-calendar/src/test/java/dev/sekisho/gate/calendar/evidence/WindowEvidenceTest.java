package dev.sekisho.gate.calendar.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.gate.calendar.CalendarAdapter;
import dev.sekisho.gate.calendar.entry.CopyAge;
import dev.sekisho.gate.calendar.file.KnownNames;
import dev.sekisho.gate.calendar.file.WindowsFile;
import dev.sekisho.gate.calendar.google.GoogleConnection;
import dev.sekisho.gate.calendar.google.ServiceAccount;
import dev.sekisho.gate.fact.Evidence;
import dev.sekisho.gate.fact.FactSheet;
import dev.sekisho.gate.fact.Freeze;
import dev.sekisho.gate.fact.Listing;
import dev.sekisho.gate.fact.Person;
import dev.sekisho.gate.fact.Question.Deploy.Kind;
import dev.sekisho.gate.fact.ReleaseWindow;
import dev.sekisho.gate.testkit.SheetBuilder;
import dev.sekisho.gate.testkit.Sheets;
import dev.sekisho.gate.testkit.calendar.CalendarStandIn;
import dev.sekisho.gate.testkit.calendar.Trouble;
import dev.sekisho.gate.testkit.fake.MutableClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WindowEvidenceTest {
  private static final Instant FREEZE_BEGINS = Sheets.NOW.plus(Duration.ofHours(1));
  private static final Instant FREEZE_ENDS = Sheets.NOW.plus(Duration.ofHours(30));

  @TempDir Path folder;

  private final MutableClock clock = new MutableClock(Sheets.NOW);
  private final CalendarStandIn google = CalendarStandIn.start(clock);
  private final String company = google.addReadOnlyCalendar(ZoneId.of("UTC"));

  private String file =
      """
      zone: UTC
      windows:
        - { name: by day, allow: { from: "08:00", to: "18:00" }, kinds: [manual, automatic] }
        - { name: the way back, allow: always, kinds: [rollback] }
      freezes:
        - { name: Audit, why: books, from: 2026-03-10, until: 2026-03-12, environments: [staging] }
      calendars:
        - name: company
          google: "%s"
          titles: [Change freeze]
          environments: [production]
          kinds: [manual]
      """
          .formatted(company);

  @AfterEach
  void stop() {
    google.close();
  }

  @Test
  void anEntryWithTheNameOfAFreezeIsOneAndOthersAreNot() {
    google.enter(company, "change FREEZE for the year end", FREEZE_BEGINS, FREEZE_ENDS);
    google.enter(company, "Lunch", Sheets.NOW, FREEZE_BEGINS);

    FactSheet sheet = laid(deploy("production"));

    assertThat(window(sheet))
        .isEqualTo(
            new ReleaseWindow(
                true,
                "by day (every day 08:00-18:00 UTC)",
                Optional.of(FREEZE_BEGINS),
                Optional.empty()));
    assertThat(freezes(sheet))
        .isEqualTo(
            Listing.of(
                new Freeze(
                    "change FREEZE for the year end",
                    "calendar company",
                    FREEZE_BEGINS,
                    Optional.of(FREEZE_ENDS))));
    assertThat(sheet.window().source()).isEqualTo("windows, calendar company");
  }

  @Test
  void whileAFreezeIsOnTheWindowIsClosedUntilItCanReallyOpen() {
    google.enter(company, "Change freeze", Sheets.NOW, FREEZE_ENDS);

    ReleaseWindow window = window(laid(deploy("production")));

    assertThat(window.open()).isFalse();
    assertThat(window.why()).isEqualTo("frozen by Change freeze (calendar company)");
    assertThat(window.nextOpening()).contains(FREEZE_ENDS);
  }

  @Test
  void aCalendarThatCanNotBeReadIsUnknownEvidenceAndHeals() {
    google.misbehave("list", new Trouble.Html());
    Evidence<?> unknown =
        Evidence.unknown("calendar company", "The answer is no JSON, or only a part of it");

    FactSheet sheet = laid(deploy("production"));
    assertThat(sheet.window()).isEqualTo(unknown);
    assertThat(sheet.freezes()).isEqualTo(unknown);

    google.recover();
    assertThat(window(laid(deploy("production"))).open()).isTrue();
  }

  @Test
  void whatDoesNotDependOnACalendarDoesNotAskIt() {
    google.misbehave("list", new Trouble.CutBefore());

    assertThat(window(laid(deploy("staging"))).open()).isTrue();
    assertThat(freezes(laid(deploy("staging"))).items())
        .extracting(Freeze::name)
        .containsExactly("Audit");
    assertThat(
            window(laid(Sheets.sheet().deploy(Kind.ROLLBACK, "production", Person.of("alice"))))
                .open())
        .isTrue();
    assertThat(google.calls()).isEmpty();
  }

  @Test
  void evidenceIsAsOldAsTheCalendarIs() {
    CalendarAdapter adapter = adapter();
    adapter.evidence().lay(deploy("production").build());
    clock.advance(Duration.ofMinutes(10));
    google.misbehave("list", new Trouble.Status(503, "backendError"));

    FactSheet later = adapter.evidence().lay(deploy("production").asOf(clock.instant()).build());

    assertThat(((Evidence.Known<ReleaseWindow>) later.window()).asOf()).isEqualTo(Sheets.NOW);
    clock.advance(Duration.ofMinutes(6));
    assertThat(adapter.evidence().lay(deploy("production").build()).window())
        .isInstanceOf(Evidence.Unknown.class);
  }

  @Test
  void theAnswerIsGoodOnlyAsFarAsTheCalendarIsKnown() {
    file = file.replace("allow: { from: \"08:00\", to: \"18:00\" }", "allow: always");

    assertThat(window(laid(deploy("production"))).until())
        .contains(Sheets.NOW.plus(Duration.ofDays(366)));
  }

  @Test
  void aMergeIsJudgedAsTheFileSaysAndOtherwiseByWhatIsAboutEverything() {
    FactSheet sheet = laid(Sheets.sheet());
    assertThat(sheet.window()).isInstanceOf(Evidence.Unknown.class);
    assertThat(freezes(sheet).items()).isEmpty();

    file = file + "merges: { environment: staging }\n";
    assertThat(window(laid(Sheets.sheet())).open()).isTrue();
    assertThat(freezes(laid(Sheets.sheet())).items()).hasSize(1);
  }

  @Test
  void aFreezeThatIsOverIsNotBrought() {
    google.enter(company, "Change freeze", Sheets.ago(Duration.ofHours(3)), Sheets.NOW);

    assertThat(freezes(laid(deploy("production"))).items()).isEmpty();
  }

  @Test
  void aListOfFreezesIsSoLongAndThenItIsCut() {
    for (int i = 0; i < WindowEvidence.FREEZES_MAX; i++) {
      google.enter(company, "Change freeze", FREEZE_BEGINS, FREEZE_ENDS);
    }
    assertThat(freezes(laid(deploy("production"))).complete()).isTrue();

    google.enter(company, "Change freeze", FREEZE_BEGINS, FREEZE_ENDS);
    assertThat(freezes(laid(deploy("production"))).complete()).isFalse();
    assertThat(freezes(laid(deploy("production"))).items()).hasSize(WindowEvidence.FREEZES_MAX);
  }

  @Test
  void aCalendarFileCountsLikeACalendar() throws IOException {
    file = file.replace("google: \"" + company + "\"", "file: company.ics");
    assertThat(laid(deploy("production")).window()).isInstanceOf(Evidence.Unknown.class);

    Files.writeString(
        folder.resolve("company.ics"),
        """
        BEGIN:VCALENDAR
        BEGIN:VEVENT
        UID:1
        SUMMARY:Change freeze
        DTSTART;VALUE=DATE:20260304
        END:VEVENT
        END:VCALENDAR
        """);
    assertThat(window(laid(deploy("production"))).why())
        .isEqualTo("frozen by Change freeze (calendar company)");
  }

  @Test
  void aCalendarThatThereIsNoWayToIsUnknown() {
    file = file.replace("google: \"" + company + "\"", "file: ../../etc/company.ics");

    assertThat(laid(deploy("production")).window())
        .isEqualTo(
            Evidence.unknown(
                "calendar company",
                "The file ../../etc/company.ics is not in the folder of calendars"));
  }

  private FactSheet laid(SheetBuilder sheet) {
    return adapter().evidence().lay(sheet.build());
  }

  private CalendarAdapter adapter() {
    return CalendarAdapter.builder(
            () -> WindowsFile.read(file, "windows.yaml", KnownNames.ANY), clock)
        .google(
            new GoogleConnection(
                ServiceAccount.read(google.keyFile(), "key.json"), google.base(), clock))
        .files(folder)
        .age(CopyAge.DEFAULT)
        .build();
  }

  private static SheetBuilder deploy(String environment) {
    return Sheets.sheet().deploy(environment, "alice");
  }

  private static ReleaseWindow window(FactSheet sheet) {
    return ((Evidence.Known<ReleaseWindow>) sheet.window()).value();
  }

  private static Listing<Freeze> freezes(FactSheet sheet) {
    return ((Evidence.Known<Listing<Freeze>>) sheet.freezes()).value();
  }
}
