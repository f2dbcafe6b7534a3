package dev.sekisho.gate.executor.dryrun;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.gate.release.RunId;
import dev.sekisho.gate.spi.Deployer;
import dev.sekisho.gate.testkit.contract.DeployerContract;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class DryRunDeployerTest extends DeployerContract {

  @Override
  protected Deployer open(Path folder) {
    return new DryRunDeployer(folder.resolve("runs"));
  }

  @Override
  protected int timesBegun(RunId run) {
    return (int) deployer.logs(run, 0).stream().filter(line -> line.startsWith("dry run ")).count();
  }

  @Test
  void itSaysWhatItWouldDoAndThatItDidNothing() {
    assertThat(deployer.start(order(GOOD, "run-1")).reason())
        .isEqualTo("dry run: nothing was deployed");
    assertThat(deployer.logs(new RunId("run-1"), 0))
        .containsExactly(
            "dry run run-1",
            "would deploy good to production",
            "from acme/shop at " + "1".repeat(40));
  }
}
