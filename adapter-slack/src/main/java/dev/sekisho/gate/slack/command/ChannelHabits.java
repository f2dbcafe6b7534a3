package dev.sekisho.gate.slack.command;

import dev.sekisho.gate.fact.RepositoryName;
import java.time.ZoneId;
import java.util.Optional;

/**
 * What is meant in a channel when it is not said.
 *
 * @param zone in which zone times are
 * @param repository of which repository a mere number is a pull request; empty when numbers alone
 *     do not do
 * @param codeHost the host in the links of pull requests, for example {@code github.com}
 */
public record ChannelHabits(ZoneId zone, Optional<RepositoryName> repository, String codeHost) {

  /** The host of most people's pull requests. */
  public static final String GITHUB = "github.com";
}
