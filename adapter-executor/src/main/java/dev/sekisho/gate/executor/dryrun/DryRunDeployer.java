package dev.sekisho.gate.executor.dryrun;

import dev.sekisho.gate.executor.run.RunFolder;
import dev.sekisho.gate.executor.run.RunFolders;
import dev.sekisho.gate.release.DeployOrder;
import dev.sekisho.gate.release.RunId;
import dev.sekisho.gate.release.RunState;
import dev.sekisho.gate.spi.Deployer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Deploys nothing: writes down what would be deployed, and has succeeded with that at once. Its
 * reason says that nothing was run. Needs no Ansible, but a work folder of its own. Thread-safe.
 */
public final class DryRunDeployer implements Deployer {
  private static final RunState DONE =
      new RunState(RunState.Phase.SUCCEEDED, "dry run: nothing was deployed");

  private final RunFolders folders;

  /**
   * A dry run that keeps what it was asked in {@code work}.
   *
   * @throws dev.sekisho.gate.problem.GateException when others may write there
   */
  public DryRunDeployer(Path work) {
    this.folders = RunFolders.open(work);
  }

  @Override
  public String name() {
    return "dryrun";
  }

  @Override
  public RunState start(DeployOrder order) {
    if (folders.find(order.run()).isEmpty()) {
      folders.claim(order, Map.of(RunFolder.OUTPUT, text(order)));
    }
    folders.of(order);
    return DONE;
  }

  private static byte[] text(DeployOrder order) {
    String text =
        "dry run "
            + order.run()
            + "\nwould deploy "
            + order.service()
            + " to "
            + order.environment()
            + "\nfrom "
            + order.repository()
            + " at "
            + order.sha()
            + "\n";
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public Optional<RunState> find(RunId run) {
    return folders.find(run).map(folder -> DONE);
  }

  @Override
  public void cancel(RunId run) {
    // A dry run has ended when it was started, and stays as it ended.
  }

  @Override
  public List<String> logs(RunId run, int after) {
    return folders.find(run).map(folder -> folder.output(after)).orElse(List.of());
  }
}
