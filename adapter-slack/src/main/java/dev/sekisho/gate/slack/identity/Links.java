package dev.sekisho.gate.slack.identity;

import dev.sekisho.gate.fact.Login;
import dev.sekisho.gate.slack.address.SlackUser;
import java.util.Optional;

/**
 * Knows who people in Slack are on the code host, because somebody with the right to say so did, or
 * because both accounts confirmed it. Never from names, which everybody can choose. Throws when it
 * can not tell. Called by many threads at once.
 */
@FunctionalInterface
public interface Links {

  /** The login of an account in Slack; empty when nobody said. */
  Optional<Login> login(SlackUser user);
}
