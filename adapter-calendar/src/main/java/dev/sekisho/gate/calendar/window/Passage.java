package dev.sekisho.gate.calendar.window;

import dev.sekisho.gate.fact.EnvironmentName;
import dev.sekisho.gate.fact.Question.Deploy;
import dev.sekisho.gate.fact.ServiceName;
import java.util.Locale;
import java.util.Optional;

/**
 * What wants to pass through a window.
 *
 * @param kind by which path it was asked for
 * @param environment where it goes
 * @param service what it is a part of; empty when that is not known
 */
public record Passage(
    Deploy.Kind kind, EnvironmentName environment, Optional<ServiceName> service) {

  /** What a deployment wants. */
  public static Passage of(Deploy deploy) {
    return new Passage(deploy.kind(), deploy.environment(), deploy.service());
  }

  @Override
  public String toString() {
    return kind.name().toLowerCase(Locale.ROOT)
        + " releases of "
        + service.map(ServiceName::value).orElse("any service")
        + " to "
        + environment;
  }
}
