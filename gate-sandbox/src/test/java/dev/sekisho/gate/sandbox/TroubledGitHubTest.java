package dev.sekisho.gate.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.gate.testkit.github.CallPattern;
import dev.sekisho.gate.testkit.github.DeliveryFault;
import dev.sekisho.gate.testkit.github.Fault;
import dev.sekisho.gate.testkit.github.HostedPullRequest;
import dev.sekisho.gate.testkit.github.Review;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What GitHub shows, or does not show, while a pull request is answered. */
class TroubledGitHubTest {
  /** Longer than any wait after one failure, and shorter than the time after which one is late. */
  private static final Duration A_WHILE = Duration.ofMinutes(6);

  @TempDir Path folder;

  private Outpost outpost;

  @BeforeEach
  void open() {
    outpost = Outpost.open(folder);
  }

  @AfterEach
  void close() {
    outpost.close();
  }

  @Test
  void anUnreachableGitHub() {
    outpost.github().misbehave(Fault.cutBefore(), CallPattern.ANY, Integer.MAX_VALUE);
    HostedPullRequest pull = outpost.open();
    awaitFailures(1);

    assertThat(outpost.metric("gate_api_failures_total{error=\"GATE-3104\"}")).isPositive();
    assertThat(outpost.waiting()).as("nothing is lost").isPositive();
    assertThat(outpost.warnings()).anyMatch(line -> line.contains("GATE-3104"));
    assertThat(outpost.check(pull.head())).isEmpty();

    outpost.github().behave();
    heal();
    assertThat(outpost.check(pull.head())).contains("action_required");
  }

  @Test
  void aTokenThatIsTakenBackFromAnApp() {
    HostedPullRequest pull = outpost.open();
    outpost.settle();
    outpost.github().revokeTokens();
    pull.approve("bob");
    outpost.settle();

    assertThat(outpost.check(pull.head())).as("it signs in again").contains("success");
  }

  @Test
  void anAppThatIsSwitchedOff() {
    HostedPullRequest pull = outpost.open();
    outpost.settle();
    outpost.github().misbehave(Fault.cutBefore(), CallPattern.ANY, Integer.MAX_VALUE);
    pull.approve("bob");
    awaitFailures(1);
    outpost.github().behave();
    outpost.github().revokeTokens();
    outpost.app().suspend(outpost.installation(), true);
    outpost.clock().advance(A_WHILE);
    awaitFailures(2);

    assertThat(outpost.metric("gate_api_failures_total{error=\"GATE-3102\"}")).isPositive();
    assertThat(outpost.warnings()).anyMatch(line -> line.contains("GATE-3102"));
    assertThat(outpost.check(pull.head())).as("as it was").contains("action_required");

    outpost.app().suspend(outpost.installation(), false);
    heal();
    assertThat(outpost.check(pull.head())).contains("success");
  }

  @Test
  void aPullRequestThatIsClosedMeanwhile() {
    outpost.github().misbehave(Fault.slow(Duration.ofSeconds(2)), CallPattern.GRAPHQL, 1);
    HostedPullRequest pull = outpost.open();
    outpost.await("asked", () -> outpost.github().requests().stream().anyMatch(c -> c.isGraphQl()));
    pull.close("alice");
    outpost.settle();

    assertThat(outpost.metric("gate_questions_total{outcome=\"closed\"}")).isPositive();
    assertThat(outpost.check(pull.head())).isEmpty();
    assertThat(outpost.writes()).noneMatch(call -> call.contains("check-runs"));

    pull.reopen("alice");
    outpost.settle();
    assertThat(outpost.check(pull.head())).contains("action_required");
  }

  /** Of which nobody told the bot: had it heard, it would not have judged the old head. */
  @Test
  void aForcePushBetweenJudgingAndPublishing() {
    HostedPullRequest pull = outpost.open();
    outpost.settle();
    String judged = pull.head();
    outpost.github().misbehave(Fault.slow(Duration.ofSeconds(2)), CallPattern.GRAPHQL, 1);
    outpost.github().misbehave(DeliveryFault.FORGOTTEN, "push", 1);
    outpost.github().misbehave(DeliveryFault.FORGOTTEN, "pull_request", 1);
    outpost.github().forgetRequests();
    pull.approve("bob");
    outpost.await("asked", () -> outpost.github().requests().stream().anyMatch(c -> c.isGraphQl()));
    String pushed = pull.forcePush("alice", Map.of("secrets/key", "hunter2"));
    outpost.settle();

    assertThat(outpost.metric("gate_publications_total{outcome=\"moved\"}")).isPositive();
    assertThat(outpost.outcomes()).anyMatch(outcome -> outcome.contains("moved"));
    assertThat(outpost.check(judged)).as("nothing was said about it").contains("action_required");
    assertThat(outpost.check(pushed)).as("this is another change").contains("failure");
    assertThat(pull.reviews())
        .filteredOn(review -> review.state().equals("APPROVED"))
        .extracting(Review::author)
        .containsExactly("bob");
  }

  @Test
  void aDeletedAuthor() {
    HostedPullRequest pull = outpost.open();
    outpost.settle();
    outpost.github().deleteAccount("alice");
    pull.approve("bob");
    outpost.settle();

    assertThat(outpost.metric("gate_verdicts_total{verdict=\"BLOCK\"}")).isPositive();
    assertThat(outpost.page(pull)).contains("Nobody&#39;s account has the e-mail address of");
    assertThat(outpost.check(pull.head())).contains("failure");
    assertThat(outpost.bot().books().inbox().backlog().parked()).isZero();
  }

  @Test
  void threeThousandFilesAndOne() {
    Map<String, String> files = new TreeMap<>();
    for (int i = 0; i <= 3_000; i++) {
      files.put("src/F%04d.java".formatted(i), "class F {}");
    }
    HostedPullRequest pull = outpost.shop().open("alice", "Everything").files(files).submit();
    pull.approve("bob");
    outpost.settle();

    assertThat(outpost.newest(pull).answer().verdict().name()).isEqualTo("UNDECIDED");
    assertThat(outpost.page(pull)).contains("files");
    assertThat(outpost.metric("gate_gaps_total{evidence=\"files\",state=\"truncated\"}"))
        .isPositive();
    assertThat(outpost.check(pull.head())).contains("failure");
  }

  /**
   * GitHub's list of commits ends after 250, so the gate reads them elsewhere, and reads them all.
   */
  @Test
  void theLastOfTwoHundredAndFiftyOneCommits() {
    for (int i = 0; i < 250; i++) {
      outpost.shop().commit("long", "alice", "Step " + i, Map.of("src/A.java", "class A" + i));
    }
    HostedPullRequest pull = outpost.shop().open("alice", "Step by step").branch("long").submit();
    pull.approve("bob");
    outpost.settle();
    assertThat(outpost.check(pull.head())).contains("success");

    String last = pull.pushByStranger("alice", "who@example.org", Map.of("src/B.java", "class B"));
    outpost.settle();
    assertThat(outpost.page(pull)).contains("e-mail address of " + last.substring(0, 7));
    assertThat(outpost.check(pull.head())).contains("failure");
  }

  private void awaitFailures(int count) {
    String failed = "gate_questions_total{outcome=\"failed\"}";
    outpost.await("a failed question", () -> outpost.metric(failed) >= count);
  }

  /** Time passes until what failed is due again, and it is done. */
  private void heal() {
    outpost.clock().advance(A_WHILE);
    outpost.settle();
  }
}
