package dev.sekisho.gate.calendar.google;

import static dev.sekisho.gate.calendar.google.Releases.after;
import static dev.sekisho.gate.calendar.google.Releases.news;
import static dev.sekisho.gate.calendar.google.Releases.planned;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.gate.calendar.entry.ReleasesSetting;
import dev.sekisho.gate.calendar.window.Scope;
import dev.sekisho.gate.fact.Person;
import dev.sekisho.gate.release.Release;
import dev.sekisho.gate.release.ReleaseEvent;
import dev.sekisho.gate.release.ReleaseId;
import dev.sekisho.gate.release.ReleaseNews.Occasion;
import dev.sekisho.gate.release.RunId;
import dev.sekisho.gate.release.Until;
import dev.sekisho.gate.spi.ActionOutcome;
import dev.sekisho.gate.testkit.Sheets;
import dev.sekisho.gate.testkit.calendar.CalendarStandIn;
import dev.sekisho.gate.testkit.calendar.SeenEntry;
import dev.sekisho.gate.testkit.calendar.Trouble;
import dev.sekisho.gate.testkit.fake.MutableClock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CalendarHeraldTest {
  private static final Instant PLANNED = Sheets.NOW.plus(Duration.ofHours(2));
  private static final Instant LATER = Sheets.NOW.plus(Duration.ofHours(5));
  private static final Duration LASTS = Duration.ofMinutes(45);

  private final MutableClock clock = new MutableClock(Sheets.NOW);
  private final CalendarStandIn google = CalendarStandIn.start(clock);
  private final String calendar = google.addCalendar(ZoneId.of("Asia/Tokyo"));
  private final CalendarHerald herald = herald(calendar);
  private final Release release = planned(Optional.of(PLANNED));

  @AfterEach
  void stop() {
    google.close();
  }

  @Test
  void aPlannedReleaseIsAnEntryAndIsThereOnce() {
    tell(release, Occasion.PLANNED);
    tell(release, Occasion.PLANNED);

    SeenEntry entry = only();
    assertThat(entry.title()).isEqualTo("Planned: till in production");
    assertThat(entry.from()).isEqualTo(PLANNED);
    assertThat(entry.until()).isEqualTo(PLANNED.plus(LASTS));
    assertThat(entry.description())
        .isEqualTo(
            "the new receipts\n\nRelease till-17 of acme/till#17 at "
                + Sheets.HEAD.abbreviated()
                + ", asked for by alice.\nIt was planned");
    assertThat(google.calls()).containsExactly("token", "get", "insert", "get");
  }

  @Test
  void itMovesWithTheReleaseAndShowsWhenItReallyWas() {
    tell(release, Occasion.PLANNED);
    Release waiting =
        after(release, new ReleaseEvent.Wait("closed", new Until.AskAgain(LATER), PLANNED));
    tell(waiting, Occasion.WAITING);
    assertThat(only().title()).isEqualTo("Waiting: till in production");
    assertThat(only().from()).isEqualTo(LATER);

    Release running = running(waiting, LATER.plusSeconds(30));
    tell(running, Occasion.STARTED);
    assertThat(only().from()).isEqualTo(LATER.plusSeconds(30));
    assertThat(only().until()).isEqualTo(LATER.plusSeconds(30).plus(LASTS));

    Instant end = LATER.plusSeconds(400);
    tell(after(running, new ReleaseEvent.Succeed("2 of 2 hosts", end)), Occasion.SUCCEEDED);
    assertThat(only().title()).isEqualTo("Succeeded: till in production");
    assertThat(only().from()).isEqualTo(LATER.plusSeconds(30));
    assertThat(only().until()).isEqualTo(end);
    assertThat(only().description()).endsWith("Is out: 2 of 2 hosts");
  }

  @Test
  void itIsCancelledWithAReleaseThatNeverBegan() {
    tell(release, Occasion.PLANNED);
    tell(after(release, abort()), Occasion.ABORTED);

    assertThat(only().cancelled()).isTrue();
  }

  @Test
  void aReleaseThatWasCalledOffBeforeItWasEnteredIsNotEnteredAtAll() {
    tell(after(release, abort()), Occasion.ABORTED);

    assertThat(google.entries(calendar)).isEmpty();
  }

  @Test
  void oneThatBeganStaysEvenWhenItWasStopped() {
    Release running = running(release, PLANNED);
    tell(running, Occasion.STARTED);
    tell(after(running, abort(), new ReleaseEvent.Stop("killed", LATER)), Occasion.ABORTED);

    assertThat(only().cancelled()).isFalse();
    assertThat(only().title()).isEqualTo("Aborted: till in production");
    assertThat(only().until()).isEqualTo(LATER);
  }

  @Test
  void whatWaitsForSomebodysGoHasNoTimeAndNoEntryYet() {
    Release unplanned = planned(Optional.empty());
    tell(unplanned, Occasion.PLANNED);
    assertThat(google.calls()).isEmpty();

    tell(running(unplanned, PLANNED), Occasion.STARTED);
    assertThat(only().from()).isEqualTo(PLANNED);
  }

  @Test
  void olderNewsThatComesLateUndoesNothing() {
    tell(running(release, LATER), Occasion.STARTED);
    tell(release, Occasion.PLANNED);

    assertThat(only().title()).isEqualTo("Running: till in production");
  }

  @Test
  void anAnswerThatIsLostIsNotASecondEntry() {
    google.trouble("insert", new Trouble.CutBody());
    assertThat(herald.tell(news(release, Occasion.PLANNED)))
        .isInstanceOf(ActionOutcome.Failed.class);

    tell(release, Occasion.PLANNED);
    assertThat(only().title()).isEqualTo("Planned: till in production");
  }

  @Test
  void anEntryThatExistsAlreadyIsChangedInstead() {
    tell(release, Occasion.PLANNED);
    google.trouble("get", new Trouble.Status(404, "notFound"));
    tell(running(release, LATER), Occasion.STARTED);

    assertThat(only().title()).isEqualTo("Running: till in production");
    assertThat(google.calls())
        .containsExactly("token", "get", "insert", "get", "insert", "get", "patch");
  }

  @Test
  void anEntryThatSomebodyChangesMeanwhileIsReadAgain() {
    tell(release, Occasion.PLANNED);
    google.trouble("patch", new Trouble.ChangedMeanwhile());
    tell(running(release, LATER), Occasion.STARTED);

    assertThat(only().title()).isEqualTo("Running: till in production");
  }

  @Test
  void anEntryThatIsChangedEachTimeIsLeftForLater() {
    tell(release, Occasion.PLANNED);
    google.misbehave("patch", new Trouble.ChangedMeanwhile());

    ActionOutcome outcome = herald.tell(news(running(release, LATER), Occasion.STARTED));

    assertThat(outcome)
        .isEqualTo(
            new ActionOutcome.Failed(
                "The entry was changed by somebody else each of the 3 times that it was tried"));
    assertThat(google.calls().stream().filter("patch"::equals)).hasSize(CalendarHerald.TRIES_MAX);
  }

  @Test
  void anEntryThatSomebodyRemovedComesBackWithTheNextNews() {
    tell(release, Occasion.PLANNED);
    google.remove(calendar, only().id());
    tell(running(release, LATER), Occasion.STARTED);

    assertThat(only().cancelled()).isFalse();
    assertThat(only().title()).isEqualTo("Running: till in production");
  }

  @Test
  void aCalendarThatMayNotBeWrittenIsAFailureThatSaysSo() {
    String readOnly = google.addReadOnlyCalendar(ZoneId.of("UTC"));

    assertThat(herald(readOnly).tell(news(release, Occasion.PLANNED)))
        .isEqualTo(new ActionOutcome.Failed("Google answered 403 (requiredAccessLevel)"));
  }

  @Test
  void anEntryOfOursIsNoFreezeForUs() {
    tell(release, Occasion.PLANNED);

    assertThat(new GoogleReader(GoogleReaderTest.connection(google, clock), calendar).read())
        .satisfies(copy -> assertThat(copy.entries()).isEmpty());
  }

  @Test
  void theIdOfAnEntryFollowsFromTheReleaseAlone() {
    assertThat(OwnEntry.id(new ReleaseId("till-17")))
        .isEqualTo(OwnEntry.id(new ReleaseId("till-17")))
        .matches("[a-v0-9]{5,1024}")
        .isNotEqualTo(OwnEntry.id(new ReleaseId("till-18")));
    assertThat(OwnEntry.id(new ReleaseId("x".repeat(80)))).matches("[a-v0-9]{5,1024}");
  }

  private void tell(Release of, Occasion occasion) {
    assertThat(herald.tell(news(of, occasion))).isInstanceOf(ActionOutcome.Done.class);
  }

  private CalendarHerald herald(String id) {
    return new CalendarHerald(
        GoogleReaderTest.connection(google, clock),
        target -> Optional.of(new ReleasesSetting(id, LASTS, Scope.EVERYTHING)));
  }

  private SeenEntry only() {
    assertThat(google.entries(calendar)).hasSize(1);
    return google.entries(calendar).get(0);
  }

  private static Release running(Release release, Instant at) {
    return after(
        release,
        new ReleaseEvent.Allow(Releases.DECISION, at),
        new ReleaseEvent.Lock(1, at),
        new ReleaseEvent.Start(new RunId("till-17-1"), at));
  }

  private static ReleaseEvent abort() {
    return new ReleaseEvent.Abort(Person.of("alice"), "not today", PLANNED);
  }
}
