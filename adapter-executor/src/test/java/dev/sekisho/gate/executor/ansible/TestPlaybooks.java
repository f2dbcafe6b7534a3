package dev.sekisho.gate.executor.ansible;

import dev.sekisho.gate.fact.EnvironmentName;
import dev.sekisho.gate.fact.HeadSha;
import dev.sekisho.gate.fact.RepositoryName;
import dev.sekisho.gate.fact.ServiceName;
import dev.sekisho.gate.release.DeployOrder;
import dev.sekisho.gate.release.RunId;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A deployer of the playbooks in the test's resources: a service is deployed by its namesake. */
final class TestPlaybooks {
  private static final Path FOLDER = Path.of("src/test/resources/playbooks").toAbsolutePath();
  private static final Duration SHORT = Duration.ofSeconds(3);

  private TestPlaybooks() {}

  static boolean isAnsibleInstalled() {
    return Files.isExecutable(Path.of("/usr/bin/ansible-playbook"));
  }

  static AnsibleDeployer deployer(Path folder, String secret) {
    return new AnsibleDeployer(
        AnsibleSettings.in(folder.resolve("runs"))
            .hiding(Set.of(secret))
            .grace(Duration.ofSeconds(2)),
        order -> playbook(order.service().value(), folder, secret));
  }

  static Optional<Playbook> playbook(String service, Path folder, String secret) {
    boolean isEndless = service.equals("endless");
    Path file = FOLDER.resolve((isEndless ? "lasting" : service) + ".yml");
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    return Optional.of(
        new Playbook(
            file,
            FOLDER.resolve("hosts.ini").toString(),
            Optional.empty(),
            Map.of("folder", folder.toString(), "secret", secret),
            Set.of("here"),
            isEndless ? SHORT : Playbook.TIME_MAX));
  }

  static DeployOrder order(String service, String run) {
    return new DeployOrder(
        new RunId(run),
        new RepositoryName("acme/shop"),
        new ServiceName(service),
        new EnvironmentName("production"),
        new HeadSha("1".repeat(40)));
  }
}
