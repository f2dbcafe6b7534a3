package dev.sekisho.gate.executor.ansible;

import dev.sekisho.gate.release.DeployOrder;
import java.util.Optional;

/**
 * Says which playbook an order runs, usually from files under review. Called by many threads at
 * once.
 */
@FunctionalInterface
public interface Playbooks {

  /** The playbook; empty when this service is not deployed to this environment. */
  Optional<Playbook> playbook(DeployOrder order);
}
