package dev.sekisho.gate.deploy.host;

import dev.sekisho.gate.bot.config.BotConfig;
import dev.sekisho.gate.bot.config.ConfigReader;
import dev.sekisho.gate.bot.config.Key;
import dev.sekisho.gate.bot.config.Values;
import dev.sekisho.gate.deploy.host.DeployConfig.Executor;
import dev.sekisho.gate.deploy.host.DeployConfig.Passed;
import dev.sekisho.gate.deploy.host.DeployConfig.Slack;
import dev.sekisho.gate.executor.ansible.AnsibleSettings;
import dev.sekisho.gate.slack.inbound.SigningSecret;
import dev.sekisho.gate.slack.wire.SlackToken;
import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * From what is set to the configuration of a deploy bot, or to everything that is wrong with it.
 */
public final class DeployConfigReader {
  private DeployConfigReader() {}

  /**
   * Reads a configuration as a whole.
   *
   * @param environment the variables of the process; {@code GATE_CONFIG} names the file, if there
   *     is one
   * @throws dev.sekisho.gate.problem.GateException with everything that is wrong
   */
  public static DeployConfig read(Map<String, String> environment) {
    Values values = Values.read(environment, Key.values(), DeployKey.values());
    Optional<DeployConfig> config = read(values, environment);
    values.throwIfAny();
    return config.orElseThrow();
  }

  /** The same of a program that reads more from {@code values}; empty when something is wrong. */
  public static Optional<DeployConfig> read(Values values, Map<String, String> environment) {
    Optional<BotConfig> bot = ConfigReader.read(values);
    Optional<Slack> slack = slack(values);
    Optional<String> files = values.read(DeployKey.DEPLOY_FILES, "a place of files", text -> text);
    if (!values.has(DeployKey.DEPLOY_FILES)) {
      values.missing(
          DeployKey.DEPLOY_FILES, "Name a repository such as acme/deploy@main:bot, or a folder");
    }
    Optional<Path> work = values.read(DeployKey.DEPLOY_WORK, "a folder", Path::of);
    Optional<Executor> executor =
        values.read(
            DeployKey.DEPLOY_EXECUTOR,
            "ansible or dryrun",
            text -> Executor.valueOf(text.toUpperCase(Locale.ROOT)));
    Optional<List<String>> names =
        values.several(
            DeployKey.DEPLOY_PASS,
            "names of variables with commas between them",
            DeployConfigReader::variable);
    if (!values.isSound()) {
      return Optional.empty();
    }
    return Optional.of(
        new DeployConfig(
            bot.orElseThrow(),
            slack.orElseThrow(),
            files.orElseThrow(),
            work.orElseThrow(),
            executor.orElseThrow(),
            passed(environment, names.orElseThrow())));
  }

  private static Optional<Slack> slack(Values values) {
    Optional<URI> api = values.address(DeployKey.SLACK_API_URL);
    Optional<SlackToken> bot =
        values.read(DeployKey.SLACK_BOT_TOKEN, "a token of a bot", SlackToken::new);
    Optional<List<SigningSecret>> secrets =
        values.several(DeployKey.SLACK_SIGNING_SECRET, "a secret", SigningSecret::new);
    Optional<SlackToken> app =
        values.read(DeployKey.SLACK_APP_TOKEN, "a token of an app", SlackToken::new);
    if (!values.has(DeployKey.SLACK_BOT_TOKEN)) {
      values.missing(
          DeployKey.SLACK_BOT_TOKEN, "Copy it from OAuth & Permissions of the app at Slack");
    }
    if (!values.has(DeployKey.SLACK_SIGNING_SECRET)) {
      values.missing(
          DeployKey.SLACK_SIGNING_SECRET, "Copy it from Basic Information of the app at Slack");
    }
    return api.isEmpty() || bot.isEmpty() || secrets.isEmpty()
        ? Optional.empty()
        : Optional.of(new Slack(api.get(), bot.get(), app, secrets.get()));
  }

  private static String variable(String name) {
    if (!name.matches("[A-Za-z_][A-Za-z0-9_]*")) {
      throw new IllegalArgumentException("no name of a variable");
    }
    return name;
  }

  private static Passed passed(Map<String, String> environment, List<String> named) {
    Map<String, String> variables = new LinkedHashMap<>();
    Set<String> secrets = new TreeSet<>();
    for (String name : AnsibleSettings.ALLOWED) {
      Optional.ofNullable(environment.get(name)).ifPresent(value -> variables.put(name, value));
    }
    for (String name : named) {
      Optional.ofNullable(environment.get(name))
          .ifPresent(
              value -> {
                variables.put(name, value);
                secrets.add(value);
              });
    }
    return new Passed(variables, secrets);
  }
}
