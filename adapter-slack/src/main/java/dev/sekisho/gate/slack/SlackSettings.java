package dev.sekisho.gate.slack;

import dev.sekisho.gate.slack.inbound.SigningSecret;
import dev.sekisho.gate.slack.wire.SlackConnection;
import dev.sekisho.gate.slack.wire.SlackToken;
import dev.sekisho.gate.slack.wire.Sleeper;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * What somebody has to say to use Slack.
 *
 * @param api where the Web API is
 * @param bot the token of the bot
 * @param app the token of the app, where Slack can not reach us and Socket Mode is used
 * @param secrets what Slack signs with; several while one is replaced
 * @param sleeper how time passes between tries
 * @param random what waits are spread by
 */
public record SlackSettings(
    URI api,
    SlackToken bot,
    Optional<SlackToken> app,
    List<SigningSecret> secrets,
    Sleeper sleeper,
    RandomGenerator random) {
  public SlackSettings {
    secrets = List.copyOf(secrets);
  }

  /** For Slack itself, over requests that it sends to us. */
  public static SlackSettings of(SlackToken bot, List<SigningSecret> secrets) {
    return new SlackSettings(
        SlackConnection.SLACK,
        bot,
        Optional.empty(),
        secrets,
        Sleeper.THREAD,
        RandomGenerator.getDefault());
  }

  /** The same with Socket Mode. */
  public SlackSettings withSocketMode(SlackToken appToken) {
    return new SlackSettings(api, bot, Optional.of(appToken), secrets, sleeper, random);
  }
}
