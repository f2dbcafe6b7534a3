package dev.sekisho.gate.ledger;

import static dev.sekisho.gate.ledger.DeskBench.PR;
import static dev.sekisho.gate.ledger.DeskBench.TILL;
import static dev.sekisho.gate.ledger.DeskBench.head;
import static dev.sekisho.gate.ledger.DeskBench.sheet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.gate.engine.RuleSetRevision;
import dev.sekisho.gate.fact.Person;
import dev.sekisho.gate.fact.Question.Deploy;
import dev.sekisho.gate.pipeline.Plan;
import dev.sekisho.gate.pipeline.ReleaseDesk;
import dev.sekisho.gate.pipeline.Reply;
import dev.sekisho.gate.release.Refusal;
import dev.sekisho.gate.release.Release;
import dev.sekisho.gate.release.ReleaseId;
import dev.sekisho.gate.release.ReleaseNews;
import dev.sekisho.gate.release.ReleaseState;
import dev.sekisho.gate.release.RunState.Phase;
import dev.sekisho.gate.testkit.fake.ScriptedDeployer;
import dev.sekisho.gate.testkit.fake.ScriptedDeployer.Fate;
import dev.sekisho.gate.verdict.Outcome;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReleaseDeskTest {
  private static final Person ANN = Person.of("ann");
  private static final Person BOB = Person.of("bob");

  @TempDir Path folder;
  private Fate fate = Fate.SUCCEEDS;
  private final ScriptedDeployer deployer = new ScriptedDeployer(order -> fate);

  @SuppressWarnings("NullAway.Init") // because it is opened before each test
  private Database database;

  @SuppressWarnings("NullAway.Init") // because it is laid out before each test
  private DeskBench bench;

  @SuppressWarnings("NullAway.Init") // because it is opened before each test
  private ReleaseDesk desk;

  private int commands;

  @BeforeEach
  void open() {
    database = Database.open("jdbc:sqlite:" + folder.resolve("gate.db"));
    bench = new DeskBench(database, deployer);
    desk = bench.desk("one");
  }

  @AfterEach
  void verifyAndClose() {
    assertThat(new Audit(database).verify().faults()).isEmpty();
    assertThat(deployer.collisions()).isEmpty();
    database.close();
  }

  @Test
  void aReleaseIsPlannedGoesRunsAndIsTold() {
    ReleaseId id = planned();
    assertThat(state(id)).isEqualTo("planned");
    assertThat(deployer.started()).isEmpty();

    assertThat(desk.go(id, ANN)).isInstanceOf(Reply.Done.class);
    assertThat(state(id)).isEqualTo("running");
    deployer.end();
    tick();

    assertThat(state(id)).isEqualTo("succeeded");
    assertThat(desk.locks()).isEmpty();
    assertThat(bench.slack.visible())
        .extracting(ReleaseNews::occasion)
        .containsExactly(
            ReleaseNews.Occasion.PLANNED,
            ReleaseNews.Occasion.STARTED,
            ReleaseNews.Occasion.SUCCEEDED);
    assertThat(bench.github.visible()).isEqualTo(bench.slack.visible());
  }

  @Test
  void aCommandThatIsReadTwicePlansOnceAndTheSameHeadIsNotPlannedTwice() {
    Plan plan = Plan.manual("message 1", TILL, PR, ANN);
    Release first = release(desk.plan(plan));

    assertThat(release(desk.plan(plan))).isEqualTo(first);
    assertThat(refusal(desk.plan(Plan.manual("message 2", TILL, PR, BOB))).said())
        .contains(first.id().value(), "ann");
  }

  @Test
  void whatTheGateDoesNotAllowIsRefusedAndNamesTheControl() {
    for (Outcome outcome : List.of(Outcome.FORBID, Outcome.AWAIT, Outcome.GAP)) {
      bench.rule = sheet -> outcome;
      for (Deploy.Kind kind : Deploy.Kind.values()) {
        Release release =
            release(
                desk.plan(
                    new Plan("c" + commands++, kind, TILL, PR, ANN, "fire", Optional.empty())));
        Refusal refusal = refusal(desk.go(release.id(), BOB));
        assertThat(refusal.said()).as("%s %s", outcome, kind).contains("window: the hours say so");
        assertThat(refusal.next()).contains("Wait until Monday");
        assertThat(refusal.since()).isPresent();
        tick();
        bench.clock.advance(Duration.ofMinutes(6));
        tick();
        desk.approve(release.id(), BOB);
        desk.abort(release.id(), ANN, "next");
      }
    }
    assertThat(deployer.started()).isEmpty();
  }

  @Test
  void aHeadThatMovedBetweenPlanAndGoIsRefused() {
    ReleaseId id = planned();
    bench.source.holding(sheet("b").build());

    assertThat(refusal(desk.go(id, ANN)).said()).contains("moved from aaaaaaa to bbbbbbb");
    assertThat(state(id)).isEqualTo("aborted");
    assertThat(deployer.started()).isEmpty();
  }

  @Test
  void rulesThatChangedBetweenPlanAndGoVoidTheApproval() {
    ReleaseId id = planned();
    bench.revision = new RuleSetRevision("cd".repeat(32));

    assertThat(refusal(desk.go(id, ANN)).said()).contains("the rules changed");
    assertThat(deployer.started()).isEmpty();
  }

  @Test
  void aGateThatChangedItsMindBetweenPlanAndGoRefusesAndTheReleaseWaits() {
    ReleaseId id = planned();
    bench.rule = sheet -> Outcome.AWAIT;

    assertThat(refusal(desk.go(id, ANN)).said()).startsWith("window: ");
    assertThat(state(id)).isEqualTo("waiting");
    bench.rule = sheet -> Outcome.SATISFIED;
    tick();
    assertThat(deployer.started()).as("a manual release does not start by itself").isEmpty();
    assertThat(desk.go(id, ANN)).isInstanceOf(Reply.Done.class);
  }

  @Test
  void whatIsPlannedForATimeStartsThenAndWaitsUntilTheGateOpens() {
    Release release =
        release(
            desk.plan(
                Plan.manual("c", TILL, PR, ANN)
                    .at(bench.clock.instant().plus(Duration.ofHours(1)))));
    tick();
    assertThat(deployer.started()).isEmpty();

    bench.rule = sheet -> Outcome.AWAIT;
    bench.clock.advance(Duration.ofHours(1));
    tick();
    assertThat(state(release.id())).isEqualTo("waiting");
    bench.rule = sheet -> Outcome.SATISFIED;
    bench.clock.advance(Duration.ofMinutes(5));
    tick();
    assertThat(state(release.id())).isEqualTo("running");
  }

  @Test
  void whatWaitsForTooLongIsReportedAndWaitsForAPerson() {
    bench.rule = sheet -> Outcome.AWAIT;
    Release release =
        release(
            desk.plan(new Plan("c", Deploy.Kind.AUTOMATIC, TILL, PR, ANN, "", Optional.empty())));
    tick();
    bench.clock.advance(Duration.ofHours(24));
    tick();
    bench.rule = sheet -> Outcome.SATISFIED;
    bench.clock.advance(Duration.ofHours(1));
    tick();

    assertThat(state(release.id())).isEqualTo("waiting");
    assertThat(bench.slack.visible())
        .extracting(ReleaseNews::occasion)
        .contains(ReleaseNews.Occasion.OVERDUE);
  }

  @Test
  void theSecondReleaseWaitsForItsTurnAndIsAskedAgainThen() {
    ReleaseId first = planned();
    desk.go(first, ANN);
    bench.source.holding(sheet("b").build());
    ReleaseId second = planned();

    assertThat(refusal(desk.go(second, BOB)))
        .isInstanceOf(Refusal.Held.class)
        .satisfies(held -> assertThat(held.said()).contains(first.value(), "ann"));
    assertThat(desk.queue(TILL)).extracting(Release::id).containsExactly(second);
    deployer.end();
    tick();
    assertThat(state(first)).isEqualTo("succeeded");
    assertThat(state(second)).isEqualTo("running");
    deployer.end();
    tick();
  }

  @Test
  void aRollbackWaitsForAnAbortThatIsNotConfirmedAndOvertakesTheQueue() {
    ReleaseId good = out("a");
    out("b");
    fate = Fate.IGNORES_CANCEL;
    bench.source.holding(sheet("c").build());
    ReleaseId bad = planned();
    desk.go(bad, ANN);
    bench.source.holding(sheet("d").build());
    ReleaseId waiting = planned();
    desk.go(waiting, BOB);
    desk.abort(bad, ANN, "wrong numbers");
    assertThat(state(bad)).isEqualTo("aborting");
    bench.source.holding(sheet("a").build());

    Refusal refusal = refusal(desk.rollback("c" + commands++, TILL, Optional.of(good), ANN));
    assertThat(refusal.said()).contains(bad.value());
    tick();
    assertThat(state(bad)).isEqualTo("aborting");
    assertThat(deployer.started()).hasSize(3);

    deployer.end();
    fate = Fate.SUCCEEDS;
    tick();
    assertThat(state(bad)).as("the abort came too late, and that is told").isEqualTo("succeeded");
    assertThat(desk.queue(TILL)).extracting(Release::id).containsExactly(waiting);
    deployer.end();
    tick();
    assertThat(state(bad)).isEqualTo("rolled back");
    assertThat(state(good)).isEqualTo("succeeded");
  }

  @Test
  void anAbortBeforeDuringAndAfterARun() {
    ReleaseId before = planned();
    desk.abort(before, ANN, "no");
    assertThat(state(before)).isEqualTo("aborted");

    fate = Fate.HANGS;
    ReleaseId during = planned();
    desk.go(during, ANN);
    desk.abort(during, BOB, "it hangs");
    assertThat(state(during)).isEqualTo("aborting");
    tick();
    assertThat(state(during)).isEqualTo("aborted");
    assertThat(desk.find(during).orElseThrow().state())
        .isInstanceOfSatisfying(
            ReleaseState.Aborted.class, state -> assertThat(state.by()).contains(BOB));

    assertThat(refusal(desk.abort(during, ANN, "again"))).isInstanceOf(Refusal.WrongState.class);
    assertThat(desk.locks()).isEmpty();
  }

  @Test
  void anAnswerThatWasLostIsNotAFailure() {
    deployer.loseAnswers(true);
    ReleaseId id = planned();
    desk.go(id, ANN);
    assertThat(state(id)).isEqualTo("unknown");
    assertThat(desk.locks()).hasSize(1);

    deployer.loseAnswers(false);
    tick();
    assertThat(state(id)).isEqualTo("running");
    deployer.end();
    tick();
    assertThat(state(id)).isEqualTo("succeeded");
  }

  @Test
  void anExecutorThatIsSilentForTooLongLeavesItUnknownUntilSomebodySettlesIt() {
    ReleaseId id = planned();
    desk.go(id, ANN);
    deployer.goDown(true);
    tick();
    assertThat(state(id)).isEqualTo("running");
    bench.clock.advance(Duration.ofMinutes(5));
    tick();
    assertThat(state(id)).isEqualTo("unknown");
    bench.clock.advance(Duration.ofDays(3));
    tick();
    assertThat(desk.locks()).hasSize(1);

    assertThat(refusal(desk.unlock(TILL, BOB, "stale"))).isInstanceOf(Refusal.Held.class);
    assertThat(desk.settle(id, BOB, true, "the page shows the new version"))
        .isInstanceOf(Reply.Done.class);
    assertThat(state(id)).isEqualTo("succeeded");
    assertThat(desk.locks()).isEmpty();
    assertThat(refusal(desk.settle(id, BOB, false, "no"))).isInstanceOf(Refusal.WrongState.class);
  }

  @Test
  void anotherProcessAdoptsWhatACrashLeft() {
    ReleaseId id = planned();
    desk.go(id, ANN);
    ReleaseDesk other = bench.desk("two");
    deployer.end();
    assertThat(other.tick()).isEmpty();
    assertThat(state(id)).as("the lease of the first is not over").isEqualTo("running");

    bench.clock.advance(Duration.ofMinutes(1));
    assertThat(other.tick()).isEmpty();
    assertThat(state(id)).isEqualTo("succeeded");
    assertThat(deployer.truth(desk.find(id).orElseThrow().run())).contains(Phase.SUCCEEDED);
  }

  @Test
  void aLockKeepsEverybodyElseOutAndTheirHolderDeploys() {
    desk.lock(TILL, BOB, "load test", Optional.empty());
    ReleaseId id = planned();

    Refusal refusal = refusal(desk.go(id, ANN));
    assertThat(refusal.said()).contains("bob", "load test");
    assertThat(refusal.since()).contains(bench.clock.instant());
    assertThat(refusal.next()).contains("bob");
    assertThat(refusal(desk.unlock(TILL, ANN, ""))).isInstanceOf(Refusal.Held.class);
    assertThat(desk.unlock(TILL, BOB, "")).isEmpty();
    tick();
    assertThat(state(id)).as("it had its turn").isEqualTo("running");

    desk.lock(TILL, BOB, "once more", Optional.of(bench.clock.instant().plusSeconds(60)));
    assertThat(desk.unlock(TILL, ANN, "bob is on holiday")).isEmpty();
  }

  @Test
  void theRequesterIsNotTheApproverOfAReleaseAndApproversAreAsked() {
    ReleaseId id = planned();
    assertThat(refusal(desk.approve(id, ANN))).isInstanceOf(Refusal.NotAllowed.class);
    desk.approve(id, BOB);
    bench.rule =
        sheet ->
            sheet
                .question()
                .fold(
                    merge -> Outcome.FORBID,
                    deploy -> deploy.approvers().contains(BOB) ? Outcome.SATISFIED : Outcome.AWAIT);

    assertThat(desk.go(id, ANN)).isInstanceOf(Reply.Done.class);
  }

  @Test
  void anEmergencyNeedsAReasonAndGoesWhenASecondPersonConfirmsIt() {
    GlassRecords glass =
        new GlassRecords(
            database,
            new GlassRecords.Terms(Set.of("window"), Duration.ofHours(4), Duration.ofDays(3)));
    bench.rule =
        sheet ->
            glass.of(PR).stream().anyMatch(record -> record.confirmedBy().isPresent())
                ? Outcome.SATISFIED
                : Outcome.AWAIT;
    Plan plan = new Plan("c", Deploy.Kind.EMERGENCY, TILL, PR, ANN, "fire", Optional.empty());
    Plan silent = new Plan("d", Deploy.Kind.EMERGENCY, TILL, PR, ANN, " ", Optional.empty());
    assertThat(refusal(desk.plan(silent)).said()).contains("needs a reason");

    Release release = release(desk.plan(plan));
    tick();
    assertThat(state(release.id())).isEqualTo("waiting");
    assertThat(refusal(desk.approve(release.id(), ANN))).isInstanceOf(Refusal.NotAllowed.class);
    bench.clock.advance(Duration.ofSeconds(1));
    desk.approve(release.id(), BOB);
    assertThat(state(release.id())).isEqualTo("running");
    assertThat(glass.of(PR)).singleElement().matches(r -> r.reason().equals("fire"));
  }

  @Test
  void aProcessThatStoppedBeforeItCalledIsMadeUpForOnlyInTime() {
    ReleaseId id = planned();
    deployer.goDown(true);
    desk.go(id, ANN);
    assertThat(state(id)).isEqualTo("unknown");
    deployer.goDown(false);
    tick();
    assertThat(deployer.started()).as("an unknown run is not started by a guess").isEmpty();
    assertThat(state(id)).isEqualTo("unknown");
    bench.clock.advance(Duration.ofHours(1));
    tick();
    assertThat(state(id)).isEqualTo("unknown");
    assertThat(desk.locks()).hasSize(1);
    desk.abort(id, ANN, "start it again");
    tick();
    assertThat(state(id)).as("the executor is certain by now").isEqualTo("aborted");
  }

  @Test
  void anAudienceThatIsAwayHoldsNothingUpAndIsToldLater() {
    bench.github.goDown(true);
    ReleaseId id = out("a");
    assertThat(state(id)).isEqualTo("succeeded");
    assertThat(bench.slack.visible()).hasSize(3);
    assertThat(bench.github.visible()).isEmpty();

    bench.github.goDown(false);
    for (int i = 0; i < 3; i++) {
      bench.clock.advance(Duration.ofMinutes(6));
      tick();
    }
    assertThat(bench.github.visible()).isEqualTo(bench.slack.visible());
  }

  private ReleaseId planned() {
    return release(desk.plan(Plan.manual("c" + commands++, TILL, PR, ANN))).id();
  }

  private ReleaseId out(String digit) {
    bench.source.holding(sheet(digit).build());
    ReleaseId id = planned();
    assertThat(desk.find(id).orElseThrow().head()).isEqualTo(head(digit));
    desk.go(id, ANN);
    deployer.end();
    tick();
    return id;
  }

  private void tick() {
    assertThat(desk.tick()).isEmpty();
  }

  private String state(ReleaseId id) {
    return desk.find(id).orElseThrow().state().word();
  }

  private static Release release(Reply reply) {
    return reply.fold(
        Reply.Done::release,
        refused -> {
          throw new AssertionError(refused.refusal().said());
        });
  }

  private static Refusal refusal(Reply reply) {
    return reply.fold(
        done -> {
          throw new AssertionError("it was done: " + done.release());
        },
        Reply.Refused::refusal);
  }

  private static Refusal refusal(Optional<Refusal> refusal) {
    return refusal.orElseThrow();
  }
}
