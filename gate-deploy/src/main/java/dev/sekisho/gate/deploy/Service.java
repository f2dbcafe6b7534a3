package dev.sekisho.gate.deploy;

import dev.sekisho.gate.fact.EnvironmentName;
import dev.sekisho.gate.fact.Login;
import dev.sekisho.gate.fact.RepositoryName;
import dev.sekisho.gate.fact.ServiceName;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A service that the bot deploys.
 *
 * @param name its name
 * @param repository where its code is
 * @param channel the id of the Slack channel that is told
 * @param zone the zone in which people there say times
 * @param approvers who may lift other people's locks, freeze and settle
 * @param environments where it can be deployed to, by name
 */
public record Service(
    ServiceName name,
    RepositoryName repository,
    String channel,
    ZoneId zone,
    Set<Login> approvers,
    Map<EnvironmentName, Environment> environments) {
  public Service {
    approvers = Set.copyOf(approvers);
    environments = Map.copyOf(environments);
  }

  /**
   * How it is deployed to one environment.
   *
   * @param playbook the playbook, a path within the folder of playbooks
   * @param inventory its inventory, likewise
   * @param hosts the hosts that a success must have processed
   * @param within how long a run may take
   * @param automaticFrom the branch whose merges are deployed by themselves; empty for none
   */
  public record Environment(
      String playbook,
      String inventory,
      Set<String> hosts,
      Duration within,
      Optional<String> automaticFrom) {
    public Environment {
      hosts = Set.copyOf(hosts);
    }
  }
}
