package dev.sekisho.gate.bot;

import dev.sekisho.gate.bot.config.BotConfig;
import dev.sekisho.gate.bot.door.Door;
import dev.sekisho.gate.bot.sweep.Rounds;
import dev.sekisho.gate.bot.sweep.RuleWatch;
import dev.sekisho.gate.bot.sweep.Sweep;
import dev.sekisho.gate.ledger.Database;
import dev.sekisho.gate.ledger.Retention;
import dev.sekisho.gate.ledger.Workers;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A running bot: its door, its workers and its rounds. Thread-safe. */
public final class Bot implements AutoCloseable {

  /** How often it looks for new rules when no event tells of them. */
  static final Duration LOOK_FOR_RULES = Duration.ofMinutes(1);

  /** How often GitHub is asked for what did not arrive. */
  static final Duration REDELIVER = Duration.ofMinutes(5);

  /** How often what need not be kept any longer is removed. */
  static final Duration FORGET = Duration.ofHours(6);

  private static final Logger LOG = LoggerFactory.getLogger(Bot.class);

  private final BotConfig config;
  private final Database database;
  private final Door door;
  private final Workers workers;
  private final Sweep sweep;
  private final RuleWatch rules;
  private final Redelivery redelivery;
  private final List<Part> parts;
  private final InstantSource clock;
  private final Rounds rounds = new Rounds();
  private final ExecutorService threads = Executors.newCachedThreadPool();

  /** A bot that does nothing yet. */
  @Inject
  public Bot(
      BotConfig config,
      Database database,
      Door door,
      Workers workers,
      Sweep sweep,
      RuleWatch rules,
      Redelivery redelivery,
      Set<Part> parts,
      InstantSource clock) {
    this.parts = List.copyOf(parts);
    this.redelivery = redelivery;
    this.config = config;
    this.database = database;
    this.door = door;
    this.workers = workers;
    this.sweep = sweep;
    this.rules = rules;
    this.clock = clock;
  }

  /**
   * Begins: first the work that was left, then the door, then the rounds, so that what they ask
   * GitHub to send again finds an open door.
   */
  public void start() {
    workers.start(threads, config.workers());
    parts.forEach(Part::start);
    door.open();
    rounds.every(LOOK_FOR_RULES, "rules", rules::look);
    rounds.every(config.sweep(), "sweep", sweep::run);
    rounds.every(REDELIVER, "redelivery", redelivery::ask);
    rounds.every(FORGET, "retention", this::forget);
    LOG.info("listening at port {}, to be reached at {}", door.port(), config.url());
  }

  private void forget() {
    int removed =
        new Retention(database).forget(clock.instant().minus(config.keep()), clock.instant());
    if (removed > 0) {
      LOG.info("{} sheets and bodies were removed, since their time was over", removed);
    }
  }

  /** The port that it listens at. */
  public int port() {
    return door.port();
  }

  /** Takes nothing more, ends what it is at, and closes; within a minute, whatever happens. */
  @Override
  public void close() {
    LOG.info("stopping");
    door.close();
    parts.forEach(Part::close);
    rounds.close();
    workers.close();
    threads.shutdownNow();
    database.close();
    LOG.info("stopped");
  }
}
