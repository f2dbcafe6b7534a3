package dev.sekisho.gate.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.gate.release.Release;
import dev.sekisho.gate.slack.message.ButtonAction;
import dev.sekisho.gate.testkit.Sheets;
import dev.sekisho.gate.testkit.fake.MutableClock;
import dev.sekisho.gate.testkit.slack.SeenMessage;
import dev.sekisho.gate.testkit.slack.SentRequest;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CounterTest {
  private CounterBench bench;

  @BeforeEach
  void open(@TempDir Path folder) {
    bench = new CounterBench(folder);
  }

  @AfterEach
  void close() {
    bench.close();
  }

  @Test
  void aReleaseIsPlannedStartedByAButtonAndToldInItsThread() {
    bench.says(bench.alice, "plan 17");
    SeenMessage card = bench.cards().get(0);
    assertThat(card.text()).contains("payments in production", "planned");

    bench.presses(bench.bob, bench.cards().get(0), ButtonAction.GO.id());
    bench.deployer.end();
    bench.work();

    assertThat(bench.deployer.started()).hasSize(1);
    assertThat(release().state().word()).isEqualTo("succeeded");
    assertThat(bench.cards()).hasSize(1);
    assertThat(bench.cards().get(0).text()).contains("succeeded");
    assertThat(bench.news()).doesNotHaveDuplicates().anyMatch(text -> text.contains("Is out"));
  }

  @Test
  void whoeverPlansWhatTheGateHoldsIsToldWhy() {
    bench.source.holding(Sheets.sheet().windowClosedUntil(Sheets.NOW.plus(hours(2))).build());

    bench.says(bench.alice, "plan 17");

    assertThat(bench.lastAlone(bench.alice).blocks()).contains("release-window");
    bench.says(bench.bob, "go");
    assertThat(bench.deployer.started()).isEmpty();
  }

  @Test
  void aTimeCountsOnceItIsConfirmedByWhoeverWroteIt() {
    bench.says(bench.alice, "plan 17 at tomorrow 14:00");
    assertThat(bench.desk.open()).isEmpty();
    SeenMessage question = bench.lastAlone(bench.alice);
    assertThat(question.text()).contains("5 March 2026, 14:00");

    bench.presses(bench.bob, question, ButtonAction.CONFIRM.id());
    assertThat(bench.desk.open()).isEmpty();

    bench.presses(bench.alice, question, ButtonAction.CONFIRM.id());
    assertThat(release().plannedFor()).contains(Sheets.at("2026-03-05T05:00:00Z"));
  }

  @Test
  void aPlannedReleaseStartsAtItsTime() {
    bench.says(bench.alice, "plan 17 at in 2 hours");
    bench.presses(bench.alice, bench.lastAlone(bench.alice), ButtonAction.CONFIRM.id());
    assertThat(bench.deployer.started()).isEmpty();

    advance(hours(2));
    bench.work();

    assertThat(bench.deployer.started()).hasSize(1);
  }

  @Test
  void somebodyWithoutALoginIsToldHowToGetOne() {
    bench.says(bench.mallory, "plan 17");

    assertThat(bench.desk.open()).isEmpty();
    assertThat(bench.lastAlone(bench.mallory).blocks()).contains("table of people");
  }

  @Test
  void aButtonBelowSomethingThatChangedDoesNothing() {
    bench.says(bench.alice, "plan 17");
    SeenMessage before = bench.cards().get(0);
    bench.presses(bench.bob, before, ButtonAction.GO.id());

    bench.presses(bench.alice, before, ButtonAction.ABORT.id());

    assertThat(bench.lastAlone(bench.alice).text()).contains("has changed since");
    assertThat(release().state().word()).isEqualTo("running");
  }

  @Test
  void onlyApproversFreezeAndSettle() {
    bench.says(bench.alice, "freeze because stocktaking");
    assertThat(bench.lastAlone(bench.alice).text()).contains("no approver");
    assertThat(bench.desk.freezes()).isEmpty();

    bench.says(bench.bob, "freeze because stocktaking");
    assertThat(bench.desk.freezes()).hasSize(1);
    bench.says(bench.bob, "unfreeze");
    assertThat(bench.desk.freezes()).isEmpty();
  }

  @Test
  void aLockKeepsOthersAwayAndSaysWhoseItIs() {
    bench.says(bench.bob, "lock because I look into the logs");
    bench.says(bench.alice, "plan 17");
    bench.says(bench.alice, "go");

    assertThat(bench.deployer.started()).isEmpty();
    assertThat(bench.lastAlone(bench.alice).text()).contains("bob");
    bench.says(bench.bob, "unlock");
    bench.work();
    assertThat(bench.deployer.started()).hasSize(1);
  }

  @Test
  void aRequestThatComesAgainDoesNothingTwice() {
    SentRequest request = bench.slack.command(bench.alice, bench.channel, "plan 17");

    assertThat(request.sendTo(bench.url()).status()).isEqualTo(200);
    assertThat(request.sendTo(bench.url()).status()).isEqualTo(200);
    bench.work();

    assertThat(bench.desk.open()).hasSize(1);
    assertThat(bench.cards()).hasSize(1);
  }

  @Test
  void aForgedRequestDoesNothing() {
    SentRequest request = bench.slack.command(bench.alice, bench.channel, "status");

    assertThat(request.forged("text=plan+17").sendTo(bench.url()).status()).isEqualTo(401);
    bench.work();

    assertThat(bench.desk.open()).isEmpty();
  }

  @Test
  void everyQuestionIsAnsweredToWhoeverAsks() {
    bench.says(bench.alice, "plan 17");
    for (String question :
        new String[] {
          "status", "queue", "history", "history payments", "why 17", "help", "help plan"
        }) {
      int before = bench.slack.toldAlone(bench.bob).size();
      bench.says(bench.bob, question);
      assertThat(bench.slack.toldAlone(bench.bob)).as(question).hasSize(before + 1);
    }
  }

  @Test
  void aMisspeltCommandIsAnsweredWithTheKnownOnes() {
    bench.says(bench.alice, "paln 17");

    assertThat(bench.lastAlone(bench.alice).blocks()).contains("plan");
  }

  @Test
  void anAbortStopsARunAndARollbackBringsBackWhatWasThere() {
    bench.says(bench.alice, "plan 17");
    bench.says(bench.alice, "go");
    bench.deployer.end();
    bench.work();
    Release first = release();
    assertThat(first.state().word()).isEqualTo("succeeded");

    bench.source.holding(Sheets.sheet().head(Sheets.sha(2)).build());
    bench.says(bench.alice, "plan 17");
    bench.says(bench.alice, "abort because wrong one");

    assertThat(release().state().word()).isEqualTo("aborted");
  }

  private Release release() {
    return bench.desk.history(Optional.empty(), 1).get(0);
  }

  /** Time goes by, and everything is as it was when it is asked again. */
  private void advance(Duration duration) {
    MutableClock clock = bench.clock;
    clock.advance(duration);
    bench.source.holding(Sheets.sheet().asOf(clock.instant()).build());
  }

  private static Duration hours(int hours) {
    return Duration.ofHours(hours);
  }
}
