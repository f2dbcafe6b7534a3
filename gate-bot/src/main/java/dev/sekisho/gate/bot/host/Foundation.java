package dev.sekisho.gate.bot.host;

import dev.sekisho.gate.bot.Books;
import dev.sekisho.gate.bot.config.BotConfig;
import dev.sekisho.gate.bot.sweep.RulesPort;
import dev.sekisho.gate.fact.CheckName;
import dev.sekisho.gate.github.fact.Installed;
import dev.sekisho.gate.github.fact.OwnName;
import dev.sekisho.gate.github.wire.GitHubConnection;
import dev.sekisho.gate.github.wire.Patience;
import dev.sekisho.gate.github.wire.WireErrors;
import dev.sekisho.gate.problem.ErrorId;
import dev.sekisho.gate.problem.GateException;
import dev.sekisho.gate.rules.RuleSet;
import dev.sekisho.gate.rules.reload.CurrentRules;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What has to be there before a bot is put together.
 *
 * @param config what was configured
 * @param clock the only clock
 * @param books what is kept
 * @param connection to GitHub
 * @param own tells what the bot is called there
 * @param api counts what it asks
 * @param rulesPlace where the rules are kept
 * @param rules those to begin with, or none when GitHub keeps them and can not be reached
 */
public record Foundation(
    BotConfig config,
    InstantSource clock,
    Books books,
    GitHubConnection connection,
    OwnName own,
    CountedApi api,
    RulesPort rulesPlace,
    CurrentRules rules) {

  private static final Logger LOG = LoggerFactory.getLogger(Foundation.class);

  private static final Set<ErrorId> PASSING =
      Set.of(WireErrors.UNREACHABLE, WireErrors.RATE_LIMITED);

  /** What the names of our checks begin with. */
  public static final CheckName CHECK = new CheckName("sekisho");

  /**
   * Opens everything. A GitHub that can not be reached now is no reason not to begin: deliveries
   * are taken in, and what waits is answered when it is back. One that refuses the bot is.
   *
   * @throws dev.sekisho.gate.problem.GateException with whatever can not be opened
   */
  public static Foundation lay(BotConfig config, InstantSource clock) {
    CountedApi api = new CountedApi();
    GitHubConnection connection =
        new GitHubConnection(config.github().access(), clock, Patience.DEFAULT, api);
    OwnName own = new OwnName(new Installed(connection), CHECK);
    RulesPort place =
        config
            .rules()
            .fold(
                RulesPort::fixed,
                folder -> RulesPort.folder(folder.path()),
                repository -> new PolicyRules(connection, own, repository));
    passing("what the bot is called", own);
    CurrentRules rules =
        passing("the rules", place::read)
            .map(read -> new CurrentRules(read.map(RuleSet::of).orElseGet(RuleSet::standard)))
            .orElseGet(CurrentRules::new);
    Books books = Books.open(config, clock, Math::random);
    return new Foundation(config, clock, books, connection, own, api, place, rules);
  }

  /** What {@code asked} gives; empty when that fails in a way that passes by itself. */
  private static <T> Optional<T> passing(String what, Supplier<T> asked) {
    try {
      return Optional.of(asked.get());
    } catch (GateException e) {
      if (!PASSING.contains(e.problems().get(0).id())) {
        throw e;
      }
      LOG.warn("{} could not be read at the start: {}", what, e.problems().get(0).line());
      return Optional.empty();
    }
  }
}
