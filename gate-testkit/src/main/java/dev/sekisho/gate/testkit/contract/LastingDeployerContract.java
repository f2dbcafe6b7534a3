package dev.sekisho.gate.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.gate.release.DeployOrder;
import dev.sekisho.gate.release.RunId;
import dev.sekisho.gate.release.RunState;
import dev.sekisho.gate.release.RunState.Phase;
import dev.sekisho.gate.spi.Deployer;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What every {@link Deployer} does whose runs take time, fail, talk and can be stopped. Beside
 * {@link #GOOD} it must know the services {@link #FAILING}, {@link #LASTING}, {@link #TALKATIVE}
 * and {@link #ENDLESS}.
 */
public abstract class LastingDeployerContract extends DeployerContract {

  /** The service whose deployments fail, and write {@link #SECRET} when they do. */
  protected static final String FAILING = "failing";

  /** The service whose deployments go on until {@link #letEnd}, then succeed. */
  protected static final String LASTING = "lasting";

  /** The service whose deployments write more than is kept, and succeed. */
  protected static final String TALKATIVE = "talkative";

  /** The service whose deployments do not end within their time, which is short. */
  protected static final String ENDLESS = "endless";

  /** What the deployer must know for a secret. */
  protected static final String SECRET = "correct \"horse\" battery";

  /** For those who extend it. */
  protected LastingDeployerContract() {}

  /** Lets a run of {@link #LASTING} end. */
  protected abstract void letEnd(RunId run);

  /** Whether a run of {@link #LASTING} has come to where it waits. */
  protected abstract boolean isAtWork(RunId run);

  /** Whether anything that a run started still runs. */
  protected abstract boolean stillRuns(RunId run);

  /** Kills what does the work of a run, as an operator or the machine would. */
  protected abstract void kill(RunId run);

  /** The most characters that are kept of what a run writes. */
  protected abstract int logCharsMax();

  @Test
  void aFailureIsToldWithItsReasonAndWithoutSecrets() {
    DeployOrder order = order(FAILING, "run-1");

    deployer.start(order);

    RunState end = endOf(order.run());
    assertThat(end.phase()).as(end.reason()).isEqualTo(Phase.FAILED);
    assertThat(end.reason()).isNotBlank().doesNotContain("horse");
    assertThat(String.join("\n", deployer.logs(order.run(), 0)))
        .isNotBlank()
        .doesNotContain("horse");
  }

  @Test
  void aRunGoesOnWithoutItsDeployerAndIsFoundAgain() {
    DeployOrder order = order(LASTING, "run-1");
    assertThat(deployer.start(order).phase()).isEqualTo(Phase.RUNNING);
    Eventually.isTrue(() -> isAtWork(order.run()));

    Deployer later = open(folder);

    assertThat(later.find(order.run()).orElseThrow().phase()).isEqualTo(Phase.RUNNING);
    assertThat(later.start(order).phase()).isEqualTo(Phase.RUNNING);
    letEnd(order.run());
    RunState end = endOf(order.run());
    assertThat(end.phase()).as(end.reason()).isEqualTo(Phase.SUCCEEDED);
    assertThat(later.find(order.run())).contains(end);
  }

  @Test
  void aCancelledRunStopsWithAllThatItStarted() {
    DeployOrder order = order(LASTING, "run-1");
    deployer.start(order);
    Eventually.isTrue(() -> isAtWork(order.run()));

    open(folder).cancel(order.run());

    RunState end = endOf(order.run());
    assertThat(end.phase()).as(end.reason()).isEqualTo(Phase.CANCELLED);
    assertThat(stillRuns(order.run())).isFalse();
    deployer.cancel(order.run());
    assertThat(deployer.start(order)).isEqualTo(end);
  }

  @Test
  void aRunIsCancelledWhileItStarts() {
    DeployOrder order = order(LASTING, "run-1");

    deployer.start(order);
    deployer.cancel(order.run());

    RunState end = endOf(order.run());
    assertThat(end.phase()).as(end.reason()).isEqualTo(Phase.CANCELLED);
    assertThat(stillRuns(order.run())).isFalse();
  }

  @Test
  void aRunHasSoMuchTimeAndNoMore() {
    DeployOrder order = order(ENDLESS, "run-1");

    deployer.start(order);

    RunState end = endOf(order.run());
    assertThat(end.phase()).as(end.reason()).isEqualTo(Phase.FAILED);
    assertThat(stillRuns(order.run())).isFalse();
  }

  @Test
  void aRunThatWasKilledIsNoSuccess() {
    DeployOrder order = order(LASTING, "run-1");
    deployer.start(order);
    Eventually.isTrue(() -> isAtWork(order.run()));

    kill(order.run());

    RunState end = endOf(order.run());
    assertThat(end.phase()).as(end.reason()).isIn(Phase.FAILED, Phase.UNKNOWN);
    assertThat(open(folder).find(order.run())).contains(end);
  }

  @Test
  void whatIsKeptOfALogIsBounded() {
    DeployOrder order = order(TALKATIVE, "run-1");

    deployer.start(order);

    RunState end = endOf(order.run());
    assertThat(end.phase()).as(end.reason()).isEqualTo(Phase.SUCCEEDED);
    int characters = 0;
    int lines = 0;
    List<String> next = deployer.logs(order.run(), lines);
    while (!next.isEmpty()) {
      characters += next.stream().mapToInt(String::length).sum();
      lines += next.size();
      next = deployer.logs(order.run(), lines);
    }
    assertThat(characters).isBetween(1, logCharsMax());
  }
}
