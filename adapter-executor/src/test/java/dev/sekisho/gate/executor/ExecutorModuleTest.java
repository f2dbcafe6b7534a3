package dev.sekisho.gate.executor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.inject.Guice;
import com.google.inject.Injector;
import dev.sekisho.gate.executor.dryrun.DryRunDeployer;
import dev.sekisho.gate.spi.Deployer;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExecutorModuleTest {
  @TempDir Path folder;

  @Test
  void bindsOneExecutorAsTheDeployer() {
    Injector injector =
        Guice.createInjector(new ExecutorModule(() -> new DryRunDeployer(folder.resolve("runs"))));

    Deployer deployer = injector.getInstance(Deployer.class);

    assertThat(deployer.name()).isEqualTo("dryrun");
    assertThat(injector.getInstance(Deployer.class)).isSameAs(deployer);
  }
}
