package dev.sekisho.gate.tracker.tell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.gate.engine.RuleSetRevision;
import dev.sekisho.gate.fact.HeadSha;
import dev.sekisho.gate.fact.Person;
import dev.sekisho.gate.fact.PullRequestRef;
import dev.sekisho.gate.fact.Question.Deploy;
import dev.sekisho.gate.fact.RepositoryName;
import dev.sekisho.gate.fact.TicketKey;
import dev.sekisho.gate.guard.GuardSettings;
import dev.sekisho.gate.release.Approval;
import dev.sekisho.gate.release.ApprovalDigest;
import dev.sekisho.gate.release.HistoryLine;
import dev.sekisho.gate.release.Release;
import dev.sekisho.gate.release.ReleaseId;
import dev.sekisho.gate.release.ReleaseNews;
import dev.sekisho.gate.release.ReleaseNews.Occasion;
import dev.sekisho.gate.release.ReleaseState;
import dev.sekisho.gate.release.Target;
import dev.sekisho.gate.spi.ActionOutcome;
import dev.sekisho.gate.testkit.fake.MemoryTicketRecord;
import dev.sekisho.gate.testkit.tracker.Flavour;
import dev.sekisho.gate.testkit.tracker.Misbehaviour;
import dev.sekisho.gate.testkit.tracker.SeenRequest;
import dev.sekisho.gate.testkit.tracker.TrackerStandIn;
import dev.sekisho.gate.tracker.TrackerAdapter;
import dev.sekisho.gate.tracker.site.Site;
import dev.sekisho.gate.tracker.system.StandInBench;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TicketHeraldTest {
  private static final Instant NOW = Instant.parse("2026-06-01T09:00:00Z");
  private static final HeadSha HEAD = new HeadSha("a".repeat(40));
  private static final Target TARGET = Target.of("till", "production");

  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final StandInBench jira = new StandInBench(Flavour.JIRA_CLOUD);
  private final StandInBench redmine = new StandInBench(Flavour.REDMINE);
  private final TicketKey story = jira.open();
  private final TicketKey wish = redmine.open();
  private final TrackerAdapter adapter =
      TrackerAdapter.builder(threads, jira.clock)
          .bounds(new GuardSettings(Duration.ofMinutes(5), 4, 1, Duration.ofMinutes(5)))
          .jira(
              Site.jira("jira", jira.standIn.base(), "PAY"),
              jira.dialect(),
              jira.credentials(TrackerStandIn.TOKEN),
              jira.approval())
          .redmine(
              Site.redmine("redmine", redmine.standIn.base(), "RM"),
              redmine.credentials(TrackerStandIn.TOKEN),
              redmine.approval())
          .build(new MemoryTicketRecord());
  private final TicketHerald herald =
      adapter.herald(
          pr -> URI.create("https://github.com/" + pr.repository() + "/pull/" + pr.number()),
          Optional.of("Done"));

  @AfterEach
  void stop() {
    adapter.close();
    jira.close();
    redmine.close();
    threads.shutdownNow();
  }

  @Test
  void everyTicketOfTheReleaseHearsThatItWasReviewedAndThatItWasDeployed() {
    assertThat(tell(Occasion.PLANNED)).isEqualTo(ActionOutcome.Done.WITHOUT_REFERENCE);
    assertThat(jira.standIn.status("PAY-17")).isEqualTo("Open");
    assertThat(tell(Occasion.SUCCEEDED)).isEqualTo(ActionOutcome.Done.WITHOUT_REFERENCE);

    for (List<String> notes : List.of(jira.notes(story), redmine.notes(wish))) {
      assertThat(notes)
          .containsExactly(
              """
              Reviewed, let through by the gate, and planned for till in production.
              The SUCCEEDED news for admin and code
              Release till-17 of commit aaaaaaa, asked for by ann, at 2026-06-01T09:00:00Z.
              %s
              (sekisho release till-17 reviewed)"""
                  .replace("SUCCEEDED", "PLANNED")
                  .formatted(link(notes)),
              """
              Deployed to till in production.
              The SUCCEEDED news for admin and code
              Release till-17 of commit aaaaaaa, asked for by ann, at 2026-06-01T09:00:00Z.
              %s
              (sekisho release till-17 deployed)"""
                  .formatted(link(notes)));
    }
    assertThat(jira.standIn.remoteLinks("PAY-17")).hasSize(1);
    assertThat(jira.standIn.status("PAY-17")).isEqualTo("Done");
    assertThat(redmine.standIn.status("17")).isEqualTo("Done");
  }

  @Test
  void theSameNewsIsSeenOnce() {
    tell(Occasion.SUCCEEDED);
    tell(Occasion.SUCCEEDED);

    assertThat(jira.notes(story)).hasSize(1);
    assertThat(redmine.notes(wish)).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource(names = {"APPROVED", "WAITING", "OVERDUE", "STARTED", "ADOPTED", "ABORTING"})
  void whatHappensOnTheWayIsNotTold(Occasion occasion) {
    assertThat(tell(occasion)).isEqualTo(ActionOutcome.Done.WITHOUT_REFERENCE);
    assertThat(jira.standIn.requests()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(names = {"FAILED", "ABORTED", "UNKNOWN", "ROLLED_BACK"})
  void anEndThatIsNoSuccessIsToldAndMovesNothing(Occasion occasion) {
    tell(occasion);

    assertThat(jira.notes(story)).singleElement().asString().contains("till in production.");
    assertThat(jira.standIn.status("PAY-17")).isEqualTo("Open");
    assertThat(jira.standIn.remoteLinks("PAY-17").get(0).resolved()).isFalse();
  }

  @Test
  void aTrackerThatIsDownFailsTheNewsAndTheOtherIsToldAllTheSame() {
    jira.standIn.misbehave(Misbehaviour.FAILING);

    assertThat(tell(Occasion.SUCCEEDED))
        .isEqualTo(new ActionOutcome.Failed("PAY-17: jira answered 500"));
    assertThat(redmine.notes(wish)).hasSize(1);
  }

  @Test
  void whatATrackerRefusesDoesNotKeepItFromBeingAsked() {
    redmine.standIn.dropWrites(true);
    for (int i = 0; i < 3; i++) {
      assertThat(tell(Occasion.SUCCEEDED))
          .isEqualTo(
              new ActionOutcome.Failed(
                  "RM-17: redmine took the note at RM-17 and did not keep it"));
    }
    redmine.standIn.dropWrites(false);

    assertThat(tell(Occasion.SUCCEEDED)).isEqualTo(ActionOutcome.Done.WITHOUT_REFERENCE);
    assertThat(redmine.notes(wish)).hasSize(1);
  }

  @Test
  void onlyTicketsThatTheReleaseNamesAreWrittenAt() {
    jira.open();
    tell(Occasion.SUCCEEDED);

    assertThat(jira.standIn.requests())
        .extracting(SeenRequest::target)
        .noneMatch(target -> target.contains("PAY-18"))
        .noneMatch(target -> target.contains("evil"));
  }

  private ActionOutcome tell(Occasion occasion) {
    TreeMap<String, String> tickets = new TreeMap<>();
    tickets.put(story.value(), "'Open'");
    tickets.put(wish.value(), "'Open'");
    tickets.put("evil.example/browse/PAY-18", "not there");
    Release release =
        new Release(
            new ReleaseId("till-17"),
            1,
            Deploy.Kind.MANUAL,
            TARGET,
            new PullRequestRef(new RepositoryName("shop/till"), 12),
            HEAD,
            1,
            "",
            Optional.empty(),
            Optional.empty(),
            new ApprovalDigest(
                HEAD,
                "c".repeat(64),
                tickets,
                new RuleSetRevision("b".repeat(64)),
                TARGET.environment()),
            List.of(new Approval(Person.of("ann"), Approval.Role.REQUESTER, NOW)),
            new ReleaseState.Planned(),
            List.of(new HistoryLine(NOW, Optional.empty(), "planned", "It was planned")));
    return herald.tell(
        ReleaseNews.of(release, occasion, "The " + occasion + " news for [~admin] and {code}"));
  }

  private static String link(List<String> notes) {
    String title = "Pull request shop/till 12";
    return notes.get(0).contains(title + ": ")
        ? title + ": https://github.com/shop/till/pull/12"
        : title;
  }
}
