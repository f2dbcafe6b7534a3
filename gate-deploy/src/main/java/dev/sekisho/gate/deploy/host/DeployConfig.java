package dev.sekisho.gate.deploy.host;

import dev.sekisho.gate.bot.config.BotConfig;
import dev.sekisho.gate.slack.inbound.SigningSecret;
import dev.sekisho.gate.slack.wire.SlackToken;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Everything that whoever runs a deploy bot decides. It prints no secret.
 *
 * @param bot what is decided of every bot
 * @param slack Slack, and how to sign in there
 * @param files where the files under review are: {@code owner/name@branch:path} or a folder
 * @param work the folder where runs are kept
 * @param executor what runs
 * @param passed what playbooks are given of the environment
 */
public record DeployConfig(
    BotConfig bot, Slack slack, String files, Path work, Executor executor, Passed passed) {

  /** What runs. */
  public enum Executor {
    ANSIBLE,
    DRYRUN
  }

  /**
   * Slack.
   *
   * @param api where its Web API is
   * @param bot the token of the bot
   * @param app the token of the app, for a connection that the bot opens
   * @param secrets what Slack signs with, never empty
   */
  public record Slack(
      URI api, SlackToken bot, Optional<SlackToken> app, List<SigningSecret> secrets) {
    public Slack {
      secrets = List.copyOf(secrets);
    }
  }

  /**
   * Variables of the environment that playbooks are given. They may be secrets and are not printed.
   *
   * @param variables by name
   * @param secrets the values among them that are taken out of everything that is kept
   */
  public record Passed(Map<String, String> variables, Set<String> secrets) {
    public Passed {
      variables = Map.copyOf(variables);
      secrets = Set.copyOf(secrets);
    }

    @Override
    public String toString() {
      return variables.keySet().toString();
    }
  }
}
