package dev.sekisho.gate.deploy.host;

import dev.sekisho.gate.bot.host.Foundation;
import dev.sekisho.gate.deploy.file.CurrentFiles;
import dev.sekisho.gate.deploy.file.FilesPort;
import dev.sekisho.gate.deploy.file.RepositoryFiles;
import dev.sekisho.gate.executor.ansible.AnsibleDeployer;
import dev.sekisho.gate.executor.ansible.AnsibleSettings;
import dev.sekisho.gate.executor.dryrun.DryRunDeployer;
import dev.sekisho.gate.github.policy.Location;
import dev.sekisho.gate.github.policy.RepositoryFolder;
import dev.sekisho.gate.spi.Deployer;
import java.nio.file.Path;
import java.time.InstantSource;

/**
 * What has to be there before a deploy bot is put together.
 *
 * @param config what was configured
 * @param base what every bot needs
 * @param files the files under review
 * @param deployer what runs
 * @param node the name of this process
 */
public record DeployFoundation(
    DeployConfig config, Foundation base, CurrentFiles files, Deployer deployer, NodeName node) {

  /**
   * Opens everything.
   *
   * @throws dev.sekisho.gate.problem.GateException with whatever can not be opened
   */
  public static DeployFoundation lay(DeployConfig config, InstantSource clock) {
    NodeName node = NodeName.take(config.work());
    Foundation base = Foundation.lay(config.bot(), clock);
    CurrentFiles files = new CurrentFiles(place(config, base));
    return new DeployFoundation(config, base, files, deployer(config, files), node);
  }

  private static FilesPort place(DeployConfig config, Foundation base) {
    return Location.read(config.files())
        .<FilesPort>map(
            location ->
                new RepositoryFiles(
                    new RepositoryFolder(base.connection(), location),
                    config.work().resolve("files")))
        .orElseGet(() -> FilesPort.folder(Path.of(config.files())));
  }

  private static Deployer deployer(DeployConfig config, CurrentFiles files) {
    Path runs = config.work().resolve("runs");
    return switch (config.executor()) {
      case DRYRUN -> new DryRunDeployer(runs);
      case ANSIBLE ->
          new AnsibleDeployer(
              AnsibleSettings.in(runs)
                  .passing(config.passed().variables(), config.passed().variables().keySet())
                  .hiding(config.passed().secrets()),
              order -> files.get().playbook(order));
    };
  }
}
