package dev.sekisho.gate.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Key;
import dev.sekisho.gate.calendar.evidence.WindowEvidence;
import dev.sekisho.gate.calendar.file.KnownNames;
import dev.sekisho.gate.calendar.file.WindowsConfig;
import dev.sekisho.gate.calendar.file.WindowsFile;
import dev.sekisho.gate.calendar.google.CalendarHerald;
import dev.sekisho.gate.calendar.google.GoogleConnection;
import dev.sekisho.gate.calendar.google.ServiceAccount;
import dev.sekisho.gate.calendar.window.Passage;
import dev.sekisho.gate.fact.EnvironmentName;
import dev.sekisho.gate.fact.Evidence;
import dev.sekisho.gate.fact.Question.Deploy.Kind;
import dev.sekisho.gate.guard.Guard;
import dev.sekisho.gate.guard.GuardSettings;
import dev.sekisho.gate.testkit.Sheets;
import dev.sekisho.gate.testkit.calendar.CalendarStandIn;
import dev.sekisho.gate.testkit.calendar.Trouble;
import dev.sekisho.gate.testkit.fake.MutableClock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CalendarAdapterTest {
  private static final Passage PASSAGE =
      new Passage(Kind.MANUAL, new EnvironmentName("production"), Optional.empty());

  private final MutableClock clock = new MutableClock(Sheets.NOW);
  private final CalendarStandIn google = CalendarStandIn.start(clock);
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final String calendar = google.addCalendar(ZoneId.of("UTC"));

  @AfterEach
  void stop() {
    threads.shutdownNow();
    google.close();
  }

  @Test
  void aCalendarThatHangsIsWaitedForNoLongerThanItsGuardDoes() {
    CalendarAdapter adapter = builder().build();
    google.misbehave("list", new Trouble.Hanging());

    assertThat(adapter.windows().answer(PASSAGE, Sheets.NOW))
        .isEqualTo(Evidence.unknown("calendar company", "did not answer within 50 ms"));
  }

  @Test
  void guiceHasThePartsOfTheAdapter() {
    Injector with = Guice.createInjector(new CalendarModule(builder().build()));

    assertThat(with.getInstance(WindowEvidence.class).brings()).isNotEmpty();
    assertThat(with.getInstance(CalendarHerald.class).audience()).isEqualTo("calendar");
    assertThat(
            Guice.createInjector(
                    new CalendarModule(CalendarAdapter.builder(this::config, clock).build()))
                .getExistingBinding(Key.get(CalendarHerald.class)))
        .isNull();
  }

  private CalendarAdapter.Builder builder() {
    return CalendarAdapter.builder(this::config, clock)
        .google(
            new GoogleConnection(
                ServiceAccount.read(google.keyFile(), "key.json"), google.base(), clock))
        .guards(
            name ->
                new Guard(
                    "calendar " + name,
                    new GuardSettings(Duration.ofMillis(50), 2, 100, Duration.ofSeconds(1)),
                    threads,
                    clock));
  }

  private WindowsConfig config() {
    return WindowsFile.read(
        """
        zone: UTC
        windows: [ { name: all, allow: always } ]
        calendars: [ { name: company, google: "%s", titles: freeze } ]
        releases: [ { google: "%s", lasts: 20m, environments: [production] } ]
        """
            .formatted(calendar, calendar),
        "windows.yaml",
        KnownNames.ANY);
  }
}
