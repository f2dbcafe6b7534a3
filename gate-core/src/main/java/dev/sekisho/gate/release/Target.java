package dev.sekisho.gate.release;

import dev.sekisho.gate.fact.EnvironmentName;
import dev.sekisho.gate.fact.ServiceName;

/**
 * Where a release goes: one service in one environment. At most one run is there at a time.
 *
 * @param service which service
 * @param environment in which environment
 */
public record Target(ServiceName service, EnvironmentName environment) {

  /** The target of these two names. */
  public static Target of(String service, String environment) {
    return new Target(new ServiceName(service), new EnvironmentName(environment));
  }

  @Override
  public String toString() {
    return service + " in " + environment;
  }
}
