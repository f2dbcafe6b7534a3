package dev.sekisho.gate.sandbox.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.gate.ledger.Audit;
import dev.sekisho.gate.ledger.KeptDecision;
import dev.sekisho.gate.release.Release;
import dev.sekisho.gate.sandbox.Neighbours;
import dev.sekisho.gate.sandbox.deploy.ReleaseStory.Act;
import dev.sekisho.gate.testkit.fake.MutableClock;
import dev.sekisho.gate.testkit.github.conformance.OpenApiConformance;
import dev.sekisho.gate.testkit.slack.SeenMessage;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The talk's second generation, arrow by arrow: a developer plans in Slack; the bot writes the
 * calendar, and reads the pull request, the history of its label, the ticket with its approval, and
 * the migrations; at the time it asks again, deploys, and tells everybody.
 */
class GenerationTwoTest {
  @TempDir Path folder;

  @Test
  void everyArrowOfTheDiagramIsThere() {
    MutableClock clock = new MutableClock(ReleaseStory.BEGIN);
    try (Yard yard = new Yard(folder, 0, clock)) {
      yard.github().check(new OpenApiConformance());
      List<Act> acts = new ReleaseStory(yard).acts();

      play(acts.get(0));
      play(acts.get(1));
      developerToSlackToCalendar(yard);
      gateReadsEverything(yard);

      play(acts.get(2));
      whatIsNotReadyWaits(yard);

      play(acts.get(3));
      botToServers(yard);
      botToEverybody(yard);
      botToLedger(yard);

      acts.subList(4, acts.size()).forEach(GenerationTwoTest::play);
      whatCameAfter(yard);
      assertThat(yard.github().violations()).isEmpty();
    }
  }

  private static void play(Act act) {
    act.act().run();
  }

  private static void developerToSlackToCalendar(Yard yard) {
    assertThat(yard.newest().state().word()).isEqualTo("planned");
    assertThat(yard.newest().plannedFor()).contains(yard.clock().instant().plusSeconds(17_100));
    assertThat(cards(yard)).singleElement().asString().contains("shop-1", "planned");
    assertThat(yard.neighbours().entries())
        .singleElement()
        .satisfies(
            entry -> {
              assertThat(entry.title()).contains("shop");
              assertThat(yard.newest().plannedFor()).contains(entry.from());
            });
  }

  /** What the decision rests on, each from the system that has it. */
  private static void gateReadsEverything(Yard yard) {
    KeptDecision decision = decisionOf(yard);
    assertThat(decision.answer().controls())
        .extracting(control -> control.control().value())
        .contains(
            "ticket",
            "manager-approval",
            "peer-review",
            "db-migration",
            "release-window",
            "checks");
    assertThat(yard.toldAlone("alice").get(1).blocks()).contains("db-migration");
    assertThat(yard.github().requests())
        .as("labels are read with their history")
        .anySatisfy(request -> assertThat(request.body()).contains("LABELED_EVENT"));
  }

  private static void whatIsNotReadyWaits(Yard yard) {
    assertThat(yard.newest().state().word()).isEqualTo("waiting");
    assertThat(yard.site().version()).isEmpty();
    assertThat(thread(yard, "shop-1")).last().asString().contains("Waits: db-migration");
  }

  private static void botToServers(Yard yard) {
    assertThat(yard.newest().state().word()).isEqualTo("succeeded");
    if (Site.hasAnsible()) {
      assertThat(yard.executor()).isEqualTo("ansible");
      assertThat(yard.site().version()).contains(yard.newest().head().value());
    } else {
      assertThat(yard.executor()).isEqualTo("dryrun");
    }
  }

  private static void botToEverybody(Yard yard) {
    Release release = yard.newest();
    assertThat(cards(yard)).singleElement().asString().contains("succeeded");
    assertThat(thread(yard, "shop-1"))
        .doesNotHaveDuplicates()
        .anyMatch(text -> text.contains("Starts as run shop-1-1"))
        .anyMatch(text -> text.contains("Is out"));
    assertThat(yard.shop().pullRequest(1).comments())
        .filteredOn(comment -> "sekisho[bot]".equals(comment.author()))
        .singleElement()
        .satisfies(comment -> assertThat(comment.body()).contains("Deployed to shop"));
    assertThat(yard.shop().deployments())
        .singleElement()
        .satisfies(
            deployment -> {
              assertThat(deployment.sha()).isEqualTo(release.head().value());
              assertThat(deployment.statuses())
                  .extracting("state")
                  .containsExactlyInAnyOrder("in_progress", "success");
            });
    assertThat(yard.neighbours().notes("PAY-17")).last().asString().contains("Deployed to");
    assertThat(yard.neighbours().jira().status("PAY-17")).isEqualTo(Neighbours.DEPLOYED);
    assertThat(yard.neighbours().entries())
        .singleElement()
        .satisfies(entry -> assertThat(entry.description()).contains("Is out"));
  }

  private static void botToLedger(Yard yard) {
    Audit.Report report = new Audit(yard.books().database()).verify();
    assertThat(report.faults()).isEmpty();
    assertThat(report.entries()).isPositive();
    assertThat(yard.newest().history())
        .extracting("text")
        .anyMatch(text -> text.toString().contains("Is out"));
  }

  private static void whatCameAfter(Yard yard) {
    assertThat(yard.desk().history(Optional.empty(), 10))
        .extracting(release -> release.kind() + " " + release.state().word())
        .containsExactly(
            "EMERGENCY succeeded",
            "ROLLBACK succeeded",
            "MANUAL rolled back",
            "MANUAL aborted",
            "MANUAL succeeded");
    assertThat(yard.toldAlone("carol"))
        .last()
        .satisfies(message -> assertThat(message.blocks()).contains("shop-5", "rolled back"));
    assertThat(yard.books().inbox().backlog().parked()).isZero();
    assertThat(yard.books().queue().backlog().parked()).isZero();
    assertThat(new Audit(yard.books().database()).verify().faults()).isEmpty();
  }

  private static KeptDecision decisionOf(Yard yard) {
    return yard.books().ledger().decisions(yard.newest().pullRequest(), 20).stream()
        .filter(kept -> kept.answer().question().fold(merge -> false, deploy -> true))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> cards(Yard yard) {
    return yard.channel().stream()
        .filter(message -> message.thread().isEmpty())
        .map(SeenMessage::text)
        .toList();
  }

  private static List<String> thread(Yard yard, String release) {
    return yard.channel().stream()
        .filter(message -> message.thread().isPresent())
        .map(SeenMessage::text)
        .filter(text -> text.startsWith(release + ":"))
        .toList();
  }
}
