package dev.sekisho.gate.slack.command;

import dev.sekisho.gate.fact.EnvironmentName;
import dev.sekisho.gate.fact.ServiceName;
import java.util.Optional;

/**
 * Which part of the world a command is about, as far as it was said.
 *
 * @param service which service
 * @param environment which environment
 */
public record Scope(Optional<ServiceName> service, Optional<EnvironmentName> environment) {

  /** Nothing was said. */
  public static final Scope UNSAID = new Scope(Optional.empty(), Optional.empty());
}
