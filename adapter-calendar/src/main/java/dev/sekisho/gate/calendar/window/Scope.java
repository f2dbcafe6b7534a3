package dev.sekisho.gate.calendar.window;

import dev.sekisho.gate.fact.EnvironmentName;
import dev.sekisho.gate.fact.Question.Deploy;
import dev.sekisho.gate.fact.ServiceName;
import java.util.Set;

/**
 * What a window or a freeze is about. An empty set means all of them.
 *
 * @param services which services
 * @param environments which environments
 * @param kinds which paths
 */
public record Scope(
    Set<ServiceName> services, Set<EnvironmentName> environments, Set<Deploy.Kind> kinds) {

  /** About everything. */
  public static final Scope EVERYTHING = new Scope(Set.of(), Set.of(), Set.of());

  public Scope {
    services = Set.copyOf(services);
    environments = Set.copyOf(environments);
    kinds = Set.copyOf(kinds);
  }

  /** Whether it is about everything. */
  public boolean isEverything() {
    return equals(EVERYTHING);
  }

  /** Whether it is about {@code passage} for certain, which is what opens. */
  boolean opens(Passage passage) {
    return matchesPath(passage)
        && (services.isEmpty() || passage.service().filter(services::contains).isPresent());
  }

  /** Whether it may be about {@code passage}, which is enough to close. */
  public boolean closes(Passage passage) {
    return matchesPath(passage)
        && (services.isEmpty() || passage.service().map(services::contains).orElse(true));
  }

  private boolean matchesPath(Passage passage) {
    return (environments.isEmpty() || environments.contains(passage.environment()))
        && (kinds.isEmpty() || kinds.contains(passage.kind()));
  }
}
