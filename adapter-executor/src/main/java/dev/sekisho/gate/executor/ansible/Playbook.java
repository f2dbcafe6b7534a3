package dev.sekisho.gate.executor.ansible;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How one service is deployed to one environment.
 *
 * @param file the playbook's absolute path; its folder is where Ansible runs
 * @param inventory Ansible's inventory: a path, or names with a comma behind them
 * @param limit a pattern that narrows the inventory
 * @param variables more variables for the playbook, beside the order's own; not the place for
 *     secrets
 * @param expectedHosts the hosts that must have been processed, at least one, as the inventory
 *     calls them; without them nothing would tell that the inventory matched
 * @param timeMax how long it may take before it is stopped
 */
public record Playbook(
    Path file,
    String inventory,
    Optional<String> limit,
    Map<String, String> variables,
    Set<String> expectedHosts,
    Duration timeMax) {

  /** How long a playbook may take unless something else is said. */
  public static final Duration TIME_MAX = Duration.ofMinutes(30);

  public Playbook {
    variables = Map.copyOf(variables);
    expectedHosts = Set.copyOf(expectedHosts);
    if (!file.isAbsolute()) {
      throw new IllegalArgumentException("the path of a playbook is absolute, not '" + file + "'");
    }
    if (inventory.isBlank()) {
      throw new IllegalArgumentException("a playbook has an inventory");
    }
    if (expectedHosts.isEmpty()) {
      throw new IllegalArgumentException("a playbook has at least one expected host");
    }
    for (String name : variables.keySet()) {
      if (!name.matches("[A-Za-z_][A-Za-z0-9_]{0,99}") || name.startsWith(Variables.PREFIX)) {
        throw new IllegalArgumentException(
            "a variable has letters, digits and underscores, and does not begin with "
                + Variables.PREFIX
                + "; '"
                + name
                + "' is none");
      }
    }
  }

  /** A playbook without a limit and without more variables, for {@link #TIME_MAX}. */
  public static Playbook of(Path file, String inventory, Set<String> expectedHosts) {
    return new Playbook(file, inventory, Optional.empty(), Map.of(), expectedHosts, TIME_MAX);
  }

  /** The same playbook with another bound of time. */
  public Playbook within(Duration bound) {
    return new Playbook(file, inventory, limit, variables, expectedHosts, bound);
  }

  /** Where Ansible runs, and looks for its {@code ansible.cfg}. */
  Path folder() {
    return file.resolveSibling("");
  }
}
