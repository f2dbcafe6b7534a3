package dev.sekisho.gate.ledger;

import static dev.sekisho.gate.ledger.DeskBench.PR;
import static dev.sekisho.gate.ledger.DeskBench.sheet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.gate.fact.Person;
import dev.sekisho.gate.fact.Question.Deploy;
import dev.sekisho.gate.pipeline.Plan;
import dev.sekisho.gate.pipeline.ReleaseDesk;
import dev.sekisho.gate.release.Lock;
import dev.sekisho.gate.release.Release;
import dev.sekisho.gate.release.ReleaseNews;
import dev.sekisho.gate.release.ReleaseState;
import dev.sekisho.gate.release.RunState.Phase;
import dev.sekisho.gate.release.Target;
import dev.sekisho.gate.testkit.fake.ScriptedDeployer;
import dev.sekisho.gate.testkit.fake.ScriptedDeployer.Fate;
import dev.sekisho.gate.verdict.Outcome;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Many releases to several targets, by processes that die between any two steps, with an executor
 * that hangs, dies and loses answers, and people who change their minds.
 */
class ReleaseModelTest {
  private static final int STEPS = 250;
  private static final int DIES_ONE_IN = 60;
  private static final List<Person> PEOPLE =
      List.of(Person.of("ann"), Person.of("bob"), Person.of("eve"));
  private static final List<Fate> FATES =
      List.of(
          Fate.SUCCEEDS,
          Fate.SUCCEEDS,
          Fate.SUCCEEDS,
          Fate.SUCCEEDS,
          Fate.FAILS,
          Fate.HANGS,
          Fate.DIES,
          Fate.IGNORES_CANCEL);
  private static final List<String> DIGITS = List.of("a", "b", "c", "d", "e", "f", "1", "2");

  @TempDir Path folder;
  private int commands;
  private int deaths;

  /** What a person said of a release of which nobody could tell. */
  private final Map<String, Boolean> settled = new HashMap<>();

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void theLawsHold(long seed) {
    Random random = new Random(seed);
    ScriptedDeployer deployer = new ScriptedDeployer(order -> fate(random));
    try (Database database =
        Database.open("jdbc:sqlite:" + folder.resolve("gate" + seed + ".db"))) {
      DeskBench bench = new DeskBench(database, deployer);
      ReleaseDesk desk = mortal(bench, random);
      for (int i = 0; i < STEPS; i++) {
        try {
          step(bench, desk, deployer, random);
        } catch (CrashingPorts.Died e) {
          deaths++;
          desk = mortal(bench, random);
        }
        assertThat(deployer.collisions()).isEmpty();
      }
      calm(bench, deployer);
      laws(bench, deployer);
      assertThat(deaths).isGreaterThan(10);
    }
  }

  private static ReleaseDesk mortal(DeskBench bench, Random random) {
    return new ReleaseDesk(
        () -> bench.new Rule(),
        new CrashingPorts(random, DIES_ONE_IN).of(bench.ports()),
        "process " + random.nextInt(3),
        bench.clock);
  }

  private static Fate fate(Random random) {
    return FATES.get(random.nextInt(FATES.size()));
  }

  private void step(DeskBench bench, ReleaseDesk desk, ScriptedDeployer deployer, Random random) {
    Target target = Target.of("service-" + random.nextInt(3), "production");
    Person by = PEOPLE.get(random.nextInt(PEOPLE.size()));
    List<Release> open = desk.open();
    Optional<Release> some =
        open.isEmpty() ? Optional.empty() : Optional.of(open.get(random.nextInt(open.size())));
    switch (random.nextInt(14)) {
      case 0, 1 -> {
        bench.source.holding(sheet(DIGITS.get(random.nextInt(DIGITS.size()))).build());
        Deploy.Kind kind = random.nextBoolean() ? Deploy.Kind.MANUAL : Deploy.Kind.AUTOMATIC;
        Plan plan = new Plan("c" + commands++, kind, target, PR, by, "", Optional.empty());
        desk.plan(plan);
        desk.plan(plan);
      }
      case 2, 3, 4 -> some.ifPresent(release -> desk.go(release.id(), by));
      case 5 -> some.ifPresent(release -> desk.abort(release.id(), by, "no"));
      case 6 -> desk.rollback("c" + commands++, target, Optional.empty(), by);
      case 7 -> {
        deployer.loseAnswers(random.nextInt(3) == 0);
        deployer.goDown(random.nextInt(4) == 0);
        bench.slack.goDown(random.nextInt(3) == 0);
        bench.clock.advance(Duration.ofMillis(1)); // because one sheet has one answer
        bench.rule = random.nextInt(5) == 0 ? sheet -> Outcome.AWAIT : sheet -> Outcome.SATISFIED;
      }
      case 8 -> deployer.end();
      case 9 -> some.ifPresent(release -> settle(desk, deployer, release));
      default -> {
        bench.clock.advance(Duration.ofSeconds(random.nextInt(200)));
        desk.tick();
      }
    }
  }

  /** Somebody who looks sees the truth, and can not tell it where there is none yet. */
  private void settle(ReleaseDesk desk, ScriptedDeployer deployer, Release release) {
    Optional<Phase> truth = deployer.truth(release.run());
    if (release.state() instanceof ReleaseState.Unknown
        && !truth.equals(Optional.of(Phase.RUNNING))) {
      boolean succeeded = truth.equals(Optional.of(Phase.SUCCEEDED));
      settled.put(release.id().value(), succeeded);
      // A run that died is over for whoever looks, so nothing goes on beside the next one.
      deployer.bury(release.run());
      desk.settle(release.id(), PEOPLE.get(0), succeeded, "looked");
    }
  }

  private static void calm(DeskBench bench, ScriptedDeployer deployer) {
    deployer.loseAnswers(false);
    deployer.goDown(false);
    bench.slack.goDown(false);
    bench.clock.advance(Duration.ofMillis(1));
    bench.rule = sheet -> Outcome.SATISFIED;
    ReleaseDesk desk = bench.desk("the last");
    for (int i = 0; i < 150; i++) {
      bench.clock.advance(Duration.ofMinutes(6));
      deployer.end();
      desk.open().stream()
          .filter(release -> release.state().phase() == ReleaseState.Phase.WAITING)
          .forEach(release -> desk.abort(release.id(), PEOPLE.get(0), "the end"));
      desk.open().stream()
          .filter(release -> deployer.truth(release.run()).equals(Optional.of(Phase.RUNNING)))
          .filter(release -> release.state() instanceof ReleaseState.Running)
          .forEach(release -> desk.abort(release.id(), PEOPLE.get(0), "it hangs"));
      assertThat(desk.tick()).isEmpty();
    }
  }

  private void laws(DeskBench bench, ScriptedDeployer deployer) {
    ReleaseDesk desk = bench.desk("the reader");
    List<Release> all = desk.history(Optional.empty(), 10_000);
    Map<Target, Lock> locks = new HashMap<>();
    desk.locks().forEach(lock -> locks.put(lock.target(), lock));
    assertThat(all).hasSizeGreaterThan(15);

    for (Release release : all) {
      Optional<Phase> truth = deployer.truth(release.run());
      switch (release.state().word()) {
        case "succeeded", "rolled back" ->
            assertThat(
                    truth.equals(Optional.of(Phase.SUCCEEDED))
                        || Boolean.TRUE.equals(settled.get(release.id().value())))
                .as("%s succeeded, and really %s", release.id(), truth)
                .isTrue();
        case "failed" ->
            assertThat(
                    truth.isEmpty()
                        || truth.equals(Optional.of(Phase.FAILED))
                        || Boolean.FALSE.equals(settled.get(release.id().value())))
                .as("%s failed, and really %s", release.id(), truth)
                .isTrue();
        case "aborted" ->
            assertThat(truth.isEmpty() || truth.equals(Optional.of(Phase.CANCELLED)))
                .as("%s was aborted, and really %s", release.id(), truth)
                .isTrue();
        case "unknown" -> assertThat(locks).containsKey(release.target());
        default -> throw new AssertionError(release + " did not end, really " + truth);
      }
    }
    assertThat(locks).hasSize((int) all.stream().filter(r -> r.state().holdsTarget()).count());

    news(bench.slack.visible(), all);
    news(bench.github.visible(), all);
    assertThat(bench.outbox().nextDue()).isEmpty();
    assertThat(new Audit(bench.database).verify().faults()).isEmpty();
  }

  private static void news(List<ReleaseNews> visible, List<Release> all) {
    Set<String> ids = new HashSet<>();
    assertThat(visible).allMatch(news -> ids.add(news.id()));
    for (Release release : all) {
      List<ReleaseNews> told =
          visible.stream()
              .filter(news -> news.release().id().equals(release.id()))
              .filter(news -> news.release().state().word().equals(release.state().word()))
              .toList();
      assertThat(told).as("how %s stands is told", release.id()).isNotEmpty();
      if (release.state().phase() == ReleaseState.Phase.FINAL) {
        assertThat(told).as("the end of %s is told once", release.id()).hasSize(1);
      }
    }
  }
}
