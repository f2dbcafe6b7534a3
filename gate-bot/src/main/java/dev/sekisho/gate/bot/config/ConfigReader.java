package dev.sekisho.gate.bot.config;

import dev.sekisho.gate.bot.config.BotConfig.GitHub;
import dev.sekisho.gate.bot.config.BotConfig.Glass;
import dev.sekisho.gate.github.webhook.WebhookSecret;
import dev.sekisho.gate.github.wire.Credentials;
import dev.sekisho.gate.github.wire.GitHubAccess;
import dev.sekisho.gate.problem.GateException;
import dev.sekisho.gate.verdict.ControlName;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/** From what is set to a configuration, or to everything that is wrong with it. */
public final class ConfigReader {
  private static final int PORT_MAX = 65_535;
  private static final int WORKERS_MAX = 64;
  private static final Pattern FOLDER = Pattern.compile("[\\w.-]+(/[\\w.-]+)*");
  private static final String A_SPAN =
      "a time span such as PT10M (ten minutes), PT4H (four hours) or P3D (three days)";

  private ConfigReader() {}

  /**
   * Reads a configuration as a whole.
   *
   * @param environment the variables of the process; {@code GATE_CONFIG} names the file, if there
   *     is one
   * @throws GateException with everything that is wrong
   */
  public static BotConfig read(Map<String, String> environment) {
    Values values = Values.read(environment, List.of(Key.values()));
    Optional<BotConfig> config = read(values);
    values.throwIfAny();
    return config.orElseThrow();
  }

  /** The same of a program that reads more from {@code values}; empty when something is wrong. */
  public static Optional<BotConfig> read(Values values) {
    Optional<Integer> port = values.read(Key.PORT, "a port from 0 to 65535", between(0, PORT_MAX));
    Optional<URI> url = url(values, port.orElse(0));
    Optional<GitHub> github = github(values);
    Optional<RulesPlace> rules = values.read(Key.GATE_RULES, "a place of rules", RulesPlace::of);
    Optional<String> repositoryRules =
        values.has(Key.GATE_REPOSITORY_RULES)
            ? values.read(Key.GATE_REPOSITORY_RULES, "a folder", ConfigReader::folder)
            : Optional.empty();
    Optional<Boolean> preview = preview(values, rules);
    Optional<DatabaseUrl> database =
        values.read(Key.GATE_DB, "an address that begins with jdbc:", ConfigReader::database);
    Optional<Integer> workers =
        values.read(Key.GATE_WORKERS, "a number from 1 to " + WORKERS_MAX, between(1, WORKERS_MAX));
    Optional<Duration> sweep = values.read(Key.GATE_SWEEP, A_SPAN, ConfigReader::span);
    Optional<Duration> keep = values.read(Key.GATE_KEEP, A_SPAN, ConfigReader::span);
    Optional<Glass> glass = glass(values);
    if (!values.isSound()) {
      return Optional.empty();
    }
    return Optional.of(
        new BotConfig(
            port.orElseThrow(),
            values.of(Key.GATE_BIND).orElseThrow().text(),
            url.orElseThrow(),
            github.orElseThrow(),
            rules.orElseThrow(),
            repositoryRules,
            preview.orElseThrow(),
            database.orElseThrow(),
            workers.orElseThrow(),
            sweep.orElseThrow(),
            keep.orElseThrow(),
            glass.orElseThrow()));
  }

  private static Optional<Boolean> preview(Values values, Optional<RulesPlace> rules) {
    Optional<Boolean> wanted =
        values.read(
            Key.GATE_RULES_PREVIEW,
            "yes or no",
            text -> {
              if (!text.equals("yes") && !text.equals("no")) {
                throw new IllegalArgumentException(text);
              }
              return text.equals("yes");
            });
    boolean isElsewhere =
        rules.filter(place -> !(place instanceof RulesPlace.Repository)).isPresent();
    if (wanted.orElse(false) && isElsewhere) {
      values.contradicts(
          Key.GATE_RULES_PREVIEW,
          "the rules are in no policy repository, so no pull request changes them",
          "Name it in GATE_RULES as owner/name@branch:path, or leave out GATE_RULES_PREVIEW");
    }
    return wanted;
  }

  private static Optional<GitHub> github(Values values) {
    Optional<URI> api = values.read(Key.GITHUB_API_URL, "an http(s) address", ConfigReader::web);
    Optional<List<WebhookSecret>> secrets =
        values.several(Key.GITHUB_WEBHOOK_SECRET, "a secret", WebhookSecret::new);
    if (!values.has(Key.GITHUB_WEBHOOK_SECRET)) {
      values.missing(
          Key.GITHUB_WEBHOOK_SECRET,
          "Type the same text here and into the form of the webhook or the App at GitHub");
    }
    Optional<Credentials> credentials = credentials(values);
    return api.isEmpty() || secrets.isEmpty() || credentials.isEmpty()
        ? Optional.empty()
        : Optional.of(new GitHub(new GitHubAccess(api.get(), credentials.get()), secrets.get()));
  }

  private static Optional<Credentials> credentials(Values values) {
    if (!values.has(Key.GITHUB_APP_ID)) {
      if (!values.has(Key.GITHUB_TOKEN)) {
        values.missing(
            Key.GITHUB_APP_ID,
            "Set it together with GITHUB_PRIVATE_KEY_FILE, or set GITHUB_TOKEN alone");
      }
      return values.read(Key.GITHUB_TOKEN, "a token", Credentials::token);
    }
    if (values.has(Key.GITHUB_TOKEN)) {
      values.contradicts(
          Key.GITHUB_TOKEN,
          "both an App and a token are set, and they may see different things",
          "Leave out GITHUB_TOKEN, or leave out GITHUB_APP_ID and the private key");
    }
    return privateKey(values)
        .flatMap(
            pem ->
                values.read(
                    Key.GITHUB_APP_ID,
                    "the id of an App whose private key is the one that is set",
                    id -> Credentials.app(id, pem)));
  }

  private static Optional<String> privateKey(Values values) {
    boolean inline = values.has(Key.GITHUB_PRIVATE_KEY);
    boolean file = values.has(Key.GITHUB_PRIVATE_KEY_FILE);
    if (inline && file) {
      values.contradicts(
          Key.GITHUB_PRIVATE_KEY_FILE,
          "the private key is set twice",
          "Leave out GITHUB_PRIVATE_KEY or GITHUB_PRIVATE_KEY_FILE");
    }
    if (!inline && !file) {
      values.missing(
          Key.GITHUB_PRIVATE_KEY_FILE, "Name the .pem file that GitHub gave for the App");
    }
    Optional<String> text =
        inline
            ? values.of(Key.GITHUB_PRIVATE_KEY).map(Value::text)
            : values.of(Key.GITHUB_PRIVATE_KEY_FILE).flatMap(v -> ConfigSources.file(v, values));
    return text.map(pem -> pem.replace("\\n", "\n"));
  }

  private static Optional<Glass> glass(Values values) {
    Optional<List<String>> lifts =
        values.several(
            Key.GATE_GLASS_LIFTS,
            "names of controls with commas between them",
            name -> new ControlName(name).value());
    Optional<Duration> lasts = values.read(Key.GATE_GLASS_LASTS, A_SPAN, ConfigReader::span);
    Optional<Duration> review = values.read(Key.GATE_GLASS_REVIEW, A_SPAN, ConfigReader::span);
    return lifts.isEmpty() || lasts.isEmpty() || review.isEmpty()
        ? Optional.empty()
        : Optional.of(new Glass(Set.copyOf(lifts.get()), lasts.get(), review.get()));
  }

  private static Optional<URI> url(Values values, int port) {
    return values.read(
        Key.GATE_URL,
        "an http(s) address",
        text -> web(text.equals(Key.GATE_URL.fallback()) ? text.replace("PORT", "" + port) : text));
  }

  private static URI web(String text) {
    return Values.web(text.endsWith("/") ? text.substring(0, text.length() - 1) : text);
  }

  private static DatabaseUrl database(String text) {
    require(text.startsWith("jdbc:sqlite:") || text.startsWith("jdbc:postgresql:"));
    return new DatabaseUrl(text);
  }

  private static String folder(String text) {
    require(FOLDER.matcher(text).matches());
    return text;
  }

  private static Duration span(String text) {
    Duration span = Duration.parse(text);
    require(!span.isNegative() && !span.isZero());
    return span;
  }

  private static Function<String, Integer> between(int least, int most) {
    return text -> {
      int number = Integer.parseInt(text);
      require(number >= least && number <= most);
      return number;
    };
  }

  private static void require(boolean holds) {
    if (!holds) {
      throw new IllegalArgumentException("it does not hold");
    }
  }
}
