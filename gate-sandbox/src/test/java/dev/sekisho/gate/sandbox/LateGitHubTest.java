package dev.sekisho.gate.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.gate.testkit.github.CallPattern;
import dev.sekisho.gate.testkit.github.Fault;
import dev.sekisho.gate.testkit.github.HookDelivery;
import dev.sekisho.gate.testkit.github.HostedPullRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A GitHub that is not there yet, or that answers with what was true a moment ago. */
class LateGitHubTest {
  private static final Duration A_WHILE = Duration.ofMinutes(1);

  @TempDir Path folder;

  private Outpost outpost;

  @BeforeEach
  void build() {
    outpost = new Outpost(folder);
  }

  @AfterEach
  void close() {
    outpost.close();
  }

  @Test
  void theBotStartsWithoutGitHubAndWorksWhenItIsBack() {
    outpost.github().misbehave(Fault.cutBefore(), CallPattern.ANY, Integer.MAX_VALUE);
    outpost.start();
    HostedPullRequest pull = outpost.open();
    outpost.github().awaitDeliveries(Outpost.PATIENCE);

    assertThat(outpost.get("/healthz").statusCode()).isEqualTo(200);
    assertThat(outpost.get("/readyz").statusCode()).isEqualTo(503);
    assertThat(outpost.get("/readyz").body()).contains("\"rules\":true", "\"github\":false");
    assertThat(outpost.github().deliveries())
        .filteredOn(one -> one.event().equals("pull_request"))
        .extracting(HookDelivery::statusCode)
        .containsExactly(202);
    assertThat(outpost.waiting()).isPositive();

    backAgain();
    assertThat(outpost.check(pull.head())).contains("action_required");
    outpost.await("ready", () -> outpost.get("/readyz").statusCode() == 200);
  }

  @Test
  void theBotStartsWithoutItsRulesAndJudgesWhenItHasThem() throws Exception {
    Path rules = Path.of("src/test/resources/four-eyes/four-eyes");
    outpost
        .github()
        .repository("acme/policy")
        .commit(
            "main",
            "carol",
            "Rules",
            Map.of(
                "four-eyes/rules.drl", Files.readString(rules.resolve("rules.drl")),
                "four-eyes/secrets.csv", Files.readString(rules.resolve("secrets.csv"))));
    outpost.set("GATE_RULES", "acme/policy@main:");
    outpost.github().misbehave(Fault.cutBefore(), CallPattern.ANY, Integer.MAX_VALUE);
    outpost.start();
    HostedPullRequest pull = outpost.open();
    outpost.github().awaitDeliveries(Outpost.PATIENCE);

    assertThat(outpost.get("/readyz").body()).contains("\"rules\":false", "\"github\":false");
    outpost.await(
        "said why", () -> outpost.warnings().stream().anyMatch(one -> one.contains("GATE-2015")));
    assertThat(outpost.decisions(pull)).isEmpty();

    outpost.github().behave();
    outpost.watch().look();
    backAgain();
    assertThat(outpost.get("/readyz").body()).contains("\"rules\":true");
    assertThat(outpost.check(pull.head())).contains("action_required");
  }

  @Test
  void nothingIsSaidAboutAHeadThatWasReplacedAMomentAgo() {
    outpost.start();
    HostedPullRequest pull = outpost.open();
    outpost.settle();
    String before = pull.head();
    outpost.github().forgetRequests();
    outpost.github().misbehave(Fault.stale(), CallPattern.ANY, Integer.MAX_VALUE);
    String after = pull.push("alice", Map.of("secrets/key", "hunter2"));
    outpost.await(
        "asked in vain", () -> outpost.metric("gate_questions_total{outcome=\"failed\"}") >= 1);

    assertThat(outpost.metric("gate_gaps_total{evidence=\"details\",state=\"stale\"}"))
        .isPositive();
    assertThat(outpost.warnings()).anyMatch(line -> line.contains("GATE-3112"));
    assertThat(outpost.writes()).noneMatch(call -> call.contains("check-runs"));
    assertThat(outpost.waiting()).as("it is asked again").isPositive();

    outpost.github().behave();
    outpost.clock().advance(Duration.ofSeconds(3));
    outpost.settle();
    assertThat(outpost.check(after)).contains("failure");
    assertThat(outpost.check(before)).as("as it was").contains("action_required");
  }

  private void backAgain() {
    outpost.github().behave();
    outpost.clock().advance(A_WHILE);
    outpost.settle();
  }
}
