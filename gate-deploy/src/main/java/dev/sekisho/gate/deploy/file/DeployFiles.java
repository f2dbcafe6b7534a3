package dev.sekisho.gate.deploy.file;

import dev.sekisho.gate.deploy.DeployErrors;
import dev.sekisho.gate.deploy.Service;
import dev.sekisho.gate.deploy.Services;
import dev.sekisho.gate.deploy.ServicesFile;
import dev.sekisho.gate.executor.ansible.Playbook;
import dev.sekisho.gate.problem.Place;
import dev.sekisho.gate.problem.Problem;
import dev.sekisho.gate.problem.Problems;
import dev.sekisho.gate.release.DeployOrder;
import dev.sekisho.gate.release.Target;
import dev.sekisho.gate.slack.identity.PeopleTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The files of one revision: {@code services.yaml}, {@code people.csv}, and the playbooks and
 * inventories that the services name. Immutable as long as the folder is.
 *
 * @param revision what tells them from an earlier state
 * @param services what is deployed how
 * @param people who somebody in Slack is
 * @param folder where they are on this machine
 */
public record DeployFiles(String revision, Services services, PeopleTable people, Path folder) {

  /** The file of services. */
  public static final String SERVICES = "services.yaml";

  /** The table of people. */
  public static final String PEOPLE = "people.csv";

  /**
   * Reads them.
   *
   * @throws dev.sekisho.gate.problem.GateException when they are not of the form, or when a
   *     playbook or an inventory that they name is not there
   */
  public static DeployFiles in(Path folder, String revision) {
    Path root = folder.toAbsolutePath().normalize();
    Services services = ServicesFile.read(text(root, SERVICES), SERVICES);
    PeopleTable people = PeopleTable.read(PEOPLE, text(root, PEOPLE));
    DeployFiles files = new DeployFiles(revision, services, people, root);
    files.check();
    return files;
  }

  private static String text(Path root, String name) {
    try {
      return Files.readString(root.resolve(name));
    } catch (IOException e) {
      throw DeployErrors.services(
          Place.of(name), "There is no such text file in " + root, List.of(SERVICES, PEOPLE));
    }
  }

  private void check() {
    Problems problems = new Problems();
    for (Target target : services.targets()) {
      Service.Environment environment = services.find(target).orElseThrow();
      for (String named : List.of(environment.playbook(), environment.inventory())) {
        if (!isThere(named)) {
          problems.add(missing(target, named));
        }
      }
    }
    problems.throwIfAny();
  }

  private static Problem missing(Target target, String named) {
    return DeployErrors.services(
            Place.of(SERVICES).in(target.service() + "." + target.environment()),
            "There is no file '" + named + "' beside this one",
            List.of())
        .problems()
        .get(0);
  }

  private boolean isThere(String named) {
    Path file = folder.resolve(named).normalize();
    return file.startsWith(folder) && Files.isRegularFile(file);
  }

  /** The playbook of an order; empty when the service is not deployed to that environment. */
  public Optional<Playbook> playbook(DeployOrder order) {
    return services
        .find(new Target(order.service(), order.environment()))
        .map(
            found ->
                Playbook.of(
                        folder.resolve(found.playbook()),
                        folder.resolve(found.inventory()).toString(),
                        found.hosts())
                    .within(found.within()));
  }
}
