package dev.sekisho.gate.calendar.google;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sekisho.gate.problem.GateException;
import dev.sekisho.gate.testkit.calendar.CalendarStandIn;
import dev.sekisho.gate.testkit.calendar.Trouble;
import dev.sekisho.gate.testkit.fake.MutableClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class GoogleReaderTest {
  private static final Instant NOW = Instant.parse("2026-03-04T10:00:00Z");

  private final MutableClock clock = new MutableClock(NOW);
  private final CalendarStandIn google = CalendarStandIn.start(clock);
  private final String calendar = google.addReadOnlyCalendar(ZoneId.of("Asia/Tokyo"));
  private final GoogleReader reader = new GoogleReader(connection(google, clock), calendar);

  static GoogleConnection connection(CalendarStandIn google, MutableClock clock) {
    return new GoogleConnection(
        ServiceAccount.read(google.keyFile(), "key.json"),
        google.base(),
        clock,
        Duration.ofSeconds(1));
  }

  @BeforeEach
  void someEntries() {
    google.enter(calendar, "Freeze", at("2026-03-10T00:00:00Z"), at("2026-03-11T00:00:00Z"));
    google.enterDays(
        calendar, "Days off", LocalDate.parse("2026-03-20"), LocalDate.parse("2026-03-22"));
  }

  @AfterEach
  void stop() {
    google.close();
  }

  @Test
  void itReadsEntriesAndWholeDaysInTheZoneOfTheCalendar() {
    assertThat(read())
        .containsExactlyInAnyOrder(
            "Freeze 2026-03-10T00:00:00Z 2026-03-11T00:00:00Z",
            "Days off 2026-03-19T15:00:00Z 2026-03-21T15:00:00Z");
    assertThat(google.calls()).containsExactly("token", "list");
  }

  @Test
  void laterItReadsWhatChanged() {
    read();
    String added =
        google.enter(calendar, "Late", at("2026-03-12T00:00:00Z"), at("2026-03-12T01:00:00Z"));
    google.remove(calendar, "entry2");
    google.move(calendar, "entry1", at("2026-03-09T00:00:00Z"), at("2026-03-10T00:00:00Z"));

    assertThat(read())
        .containsExactlyInAnyOrder(
            "Freeze 2026-03-09T00:00:00Z 2026-03-10T00:00:00Z",
            "Late 2026-03-12T00:00:00Z 2026-03-12T01:00:00Z");
    google.remove(calendar, added);
    assertThat(read()).hasSize(1);
  }

  @Test
  void allPagesAreRead() {
    google.pageMax(2);
    for (int i = 0; i < 5; i++) {
      google.enter(calendar, "More", at("2026-03-10T00:00:00Z"), at("2026-03-11T00:00:00Z"));
    }

    assertThat(read()).hasSize(7);
    assertThat(google.calls()).containsExactly("token", "list", "list", "list", "list");
  }

  @Test
  void aReadingThatFailsOnALaterPageChangesNothing() {
    read();
    google.pageMax(1);
    google.remove(calendar, "entry1");
    google.remove(calendar, "entry2");
    google.trouble("list", new Trouble.None(), new Trouble.Status(503, "backendError"));
    assertThatThrownBy(this::read).isInstanceOf(GateException.class);

    assertThat(read()).as("the token of before is still the one that is used").isEmpty();
  }

  @Test
  void whatGoogleForgotIsReadAsAWholeAgain() {
    read();
    google.remove(calendar, "entry2");
    google.forgetSyncTokens(calendar);

    assertThat(read()).hasSize(1);
    assertThat(google.calls()).containsExactly("token", "list", "list", "list");
  }

  @Test
  void onceADayAllOfItIsReadSoThatTheDaysAheadAreThere() {
    Instant farAhead = NOW.plus(Duration.ofDays(366)).plus(Duration.ofHours(5));
    google.enter(calendar, "Next year", farAhead, farAhead.plusSeconds(60));
    assertThat(read()).hasSize(2);

    clock.advance(Duration.ofDays(1));
    assertThat(read()).hasSize(3);
    assertThat(reader.read().knownUntil()).isEqualTo(clock.instant().plus(Duration.ofDays(366)));
  }

  @Test
  void aTokenThatIsGoodNoLongerIsReplacedOnce() {
    read();
    google.revokeTokens();
    read();
    clock.advance(Duration.ofMinutes(59));
    read();

    assertThat(google.calls())
        .containsExactly("token", "list", "list", "token", "list", "token", "list");
  }

  @ParameterizedTest
  @MethodSource("troubles")
  void whateverGoesWrongIsSaidAndPasses(String call, Trouble trouble, String id, String what) {
    google.misbehave(call, trouble);

    assertThatThrownBy(reader::read)
        .isInstanceOf(GateException.class)
        .hasMessageContaining(id)
        .hasMessageContaining(what);

    google.recover();
    assertThat(read()).hasSize(2);
  }

  static Stream<Arguments> troubles() {
    return Stream.of(
        Arguments.of("list", new Trouble.Html(), "GATE-9321", "is no JSON"),
        Arguments.of("list", new Trouble.CutBody(), "GATE-9321", "only a part of it"),
        Arguments.of("list", new Trouble.CutBefore(), "GATE-9321", "could not be reached"),
        Arguments.of("list", new Trouble.Hanging(), "GATE-9321", "did not answer in time"),
        Arguments.of("list", status(500, "backendError"), "GATE-9321", "500 (backendError)"),
        Arguments.of("list", status(302, "moved"), "GATE-9321", "302"),
        Arguments.of("list", status(401, "authError"), "GATE-9322", "401 (authError)"),
        Arguments.of("list", status(403, "forbidden"), "GATE-9322", "403 (forbidden)"),
        Arguments.of("list", status(403, "rateLimitExceeded"), "GATE-9324", "rateLimitExceeded"),
        Arguments.of("list", status(429, "rateLimitExceeded"), "GATE-9324", "429"),
        Arguments.of("list", status(404, "notFound"), "GATE-9323", "knows no such calendar"),
        Arguments.of("list", status(410, "fullSyncRequired"), "GATE-9326", "410"),
        Arguments.of("list", status(400, "badRequest"), "GATE-9326", "400: badRequest"),
        Arguments.of("token", new Trouble.Html(), "GATE-9321", "is no JSON"),
        Arguments.of("token", status(400, "invalid"), "GATE-9322", "gives " + "gate@"),
        Arguments.of("token", status(503, "backendError"), "GATE-9321", "503"),
        Arguments.of("token", new Trouble.Hanging(), "GATE-9321", "in time"));
  }

  @Test
  void aCalendarThatIsTakenAwayIsRefusedAndNotEmpty() {
    read();
    google.unshare(calendar);

    assertThatThrownBy(this::read).hasMessageContaining("GATE-9323");
  }

  @Test
  void aKeyOfSomebodyElseGetsNoToken() {
    GoogleConnection stranger =
        new GoogleConnection(
            ServiceAccount.read(google.forgedKeyFile(), "key.json"), google.base(), clock);

    assertThatThrownBy(() -> new GoogleReader(stranger, calendar).read())
        .hasMessageContaining("GATE-9322")
        .hasMessageContaining("invalid_grant");
  }

  private static Trouble status(int code, String reason) {
    return new Trouble.Status(code, reason);
  }

  private List<String> read() {
    return reader.read().entries().stream()
        .map(entry -> entry.title() + " " + entry.from() + " " + entry.until())
        .toList();
  }

  private static Instant at(String iso) {
    return Instant.parse(iso);
  }
}
