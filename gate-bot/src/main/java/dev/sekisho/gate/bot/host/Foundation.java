package dev.sekisho.gate.bot.host;

import dev.sekisho.gate.bot.Books;
import dev.sekisho.gate.bot.config.BotConfig;
import dev.sekisho.gate.bot.sweep.RulesPort;
import dev.sekisho.gate.fact.CheckName;
import dev.sekisho.gate.github.fact.Installed;
import dev.sekisho.gate.github.fact.Own;
import dev.sekisho.gate.github.wire.GitHubConnection;
import dev.sekisho.gate.github.wire.Patience;
import dev.sekisho.gate.rules.RuleSet;
import java.time.InstantSource;

/**
 * What has to be there before a bot is put together.
 *
 * @param config what was configured
 * @param clock the only clock
 * @param books what is kept
 * @param connection to GitHub
 * @param own what the bot is called there
 * @param api counts what it asks
 * @param rulesPlace where the rules are kept
 * @param rules the rules to begin with
 */
public record Foundation(
    BotConfig config,
    InstantSource clock,
    Books books,
    GitHubConnection connection,
    Own own,
    CountedApi api,
    RulesPort rulesPlace,
    RuleSet rules) {

  /** What the names of our checks begin with. */
  public static final CheckName CHECK = new CheckName("sekisho");

  /**
   * Opens everything.
   *
   * @throws dev.sekisho.gate.problem.GateException with whatever can not be opened
   */
  public static Foundation lay(BotConfig config, InstantSource clock) {
    CountedApi api = new CountedApi();
    GitHubConnection connection =
        new GitHubConnection(config.github().access(), clock, Patience.DEFAULT, api);
    Own own = new Installed(connection).own(CHECK);
    RulesPort place =
        config
            .rules()
            .fold(
                RulesPort::fixed,
                folder -> RulesPort.folder(folder.path()),
                repository -> new PolicyRules(connection, own, repository));
    RuleSet rules = place.read().map(RuleSet::of).orElseGet(RuleSet::standard);
    Books books = Books.open(config, clock, Math::random);
    return new Foundation(config, clock, books, connection, own, api, place, rules);
  }
}
