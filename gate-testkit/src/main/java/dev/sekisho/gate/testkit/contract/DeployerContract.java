package dev.sekisho.gate.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sekisho.gate.fact.EnvironmentName;
import dev.sekisho.gate.fact.HeadSha;
import dev.sekisho.gate.fact.RepositoryName;
import dev.sekisho.gate.fact.ServiceName;
import dev.sekisho.gate.problem.GateException;
import dev.sekisho.gate.release.DeployOrder;
import dev.sekisho.gate.release.RunId;
import dev.sekisho.gate.release.RunState;
import dev.sekisho.gate.release.RunState.Phase;
import dev.sekisho.gate.spi.Deployer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What every {@link Deployer} does. Extend it, and {@link LastingDeployerContract} for one whose
 * runs take time or fail. The service {@link #GOOD} must deploy well and quickly.
 */
public abstract class DeployerContract {

  /** The service whose deployments succeed. */
  protected static final String GOOD = "good";

  private static final HeadSha SHA = new HeadSha("1".repeat(40));
  private static final HeadSha OTHER_SHA = new HeadSha("2".repeat(40));
  private static final int STARTERS = 8;

  /** Where the deployer under test keeps what it needs to find its runs again. */
  @TempDir protected Path folder;

  /** The deployer under test. */
  protected Deployer deployer;

  /** For those who extend it. */
  protected DeployerContract() {}

  /** A deployer over a folder. Two over one folder are two processes over one executor. */
  protected abstract Deployer open(Path folder);

  /** How often the executor really began the run. */
  protected abstract int timesBegun(RunId run);

  @BeforeEach
  void openDeployer() {
    deployer = open(folder);
  }

  /** An order of a service under an id. */
  protected static DeployOrder order(String service, String run) {
    return order(service, run, SHA);
  }

  private static DeployOrder order(String service, String run, HeadSha sha) {
    return new DeployOrder(
        new RunId(run),
        new RepositoryName("acme/shop"),
        new ServiceName(service),
        new EnvironmentName("production"),
        sha);
  }

  /** The state of a run once it runs no more. */
  protected RunState endOf(RunId run) {
    return Eventually.get(
        () -> deployer.find(run).orElseThrow(), state -> state.phase() != Phase.RUNNING);
  }

  @Test
  void aRunSucceedsAndSaysWhy() {
    DeployOrder order = order(GOOD, "run-1");

    RunState started = deployer.start(order);

    assertThat(started.phase()).isIn(Phase.RUNNING, Phase.SUCCEEDED);
    RunState end = endOf(order.run());
    assertThat(end.phase()).as(end.reason()).isEqualTo(Phase.SUCCEEDED);
    assertThat(end.reason()).isNotBlank();
    assertThat(deployer.logs(order.run(), 0)).isNotEmpty();
  }

  @Test
  void aRunThatNeverWasIsNotFound() {
    RunId run = new RunId("never");

    deployer.cancel(run);

    assertThat(deployer.find(run)).isEmpty();
    assertThat(deployer.logs(run, 0)).isEmpty();
  }

  @Test
  void startingAgainStartsNothing() {
    DeployOrder order = order(GOOD, "run-1");
    deployer.start(order);
    RunState end = endOf(order.run());

    assertThat(deployer.start(order)).isEqualTo(end);
    assertThat(open(folder).start(order)).isEqualTo(end);
    assertThat(timesBegun(order.run())).isEqualTo(1);
  }

  @Test
  void anIdStandsForOneOrder() {
    DeployOrder order = order(GOOD, "run-1");
    deployer.start(order);

    assertThatThrownBy(() -> deployer.start(order(GOOD, "run-1", OTHER_SHA)))
        .isInstanceOf(GateException.class);

    endOf(order.run());
    assertThat(timesBegun(order.run())).isEqualTo(1);
  }

  @Test
  void ofManyWhoStartOneRunOneDoes() throws Exception {
    DeployOrder order = order(GOOD, "run-1");
    ExecutorService threads = Executors.newFixedThreadPool(STARTERS);
    try {
      List<Future<RunState>> states = new ArrayList<>();
      for (int i = 0; i < STARTERS; i++) {
        Deployer one = i % 2 == 0 ? deployer : open(folder);
        states.add(threads.submit(() -> one.start(order)));
      }
      for (Future<RunState> state : states) {
        assertThat(state.get().phase()).isIn(Phase.RUNNING, Phase.SUCCEEDED);
      }
    } finally {
      threads.shutdown();
    }
    RunState end = endOf(order.run());
    assertThat(end.phase()).as(end.reason()).isEqualTo(Phase.SUCCEEDED);
    assertThat(timesBegun(order.run())).isEqualTo(1);
  }

  @Test
  void aLaterProcessFindsTheSame() {
    DeployOrder order = order(GOOD, "run-1");
    deployer.start(order);
    RunState end = endOf(order.run());
    List<String> logs = deployer.logs(order.run(), 0);

    Deployer later = open(folder);

    assertThat(later.find(order.run())).contains(end);
    assertThat(later.logs(order.run(), 0)).isEqualTo(logs);
    assertThat(later.logs(order.run(), 1)).isEqualTo(logs.subList(1, logs.size()));
    assertThat(later.logs(order.run(), logs.size())).isEmpty();
  }

  @Test
  void whatHasEndedStaysAsItEnded() {
    DeployOrder order = order(GOOD, "run-1");
    deployer.start(order);
    RunState end = endOf(order.run());

    deployer.cancel(order.run());

    assertThat(deployer.find(order.run())).contains(end);
    assertThat(open(folder).find(order.run())).contains(end);
  }
}
