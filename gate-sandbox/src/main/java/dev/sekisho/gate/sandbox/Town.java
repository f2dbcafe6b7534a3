package dev.sekisho.gate.sandbox;

import com.google.inject.Guice;
import dev.sekisho.gate.bot.Books;
import dev.sekisho.gate.bot.Bot;
import dev.sekisho.gate.bot.config.BotConfig;
import dev.sekisho.gate.bot.config.ConfigReader;
import dev.sekisho.gate.bot.config.Key;
import dev.sekisho.gate.bot.config.Values;
import dev.sekisho.gate.bot.host.Foundation;
import dev.sekisho.gate.bot.host.HostModule;
import dev.sekisho.gate.evidence.EvidenceConfig;
import dev.sekisho.gate.evidence.EvidenceConfigReader;
import dev.sekisho.gate.evidence.EvidenceKey;
import dev.sekisho.gate.evidence.EvidenceModule;
import dev.sekisho.gate.fact.PullRequestRef;
import dev.sekisho.gate.ledger.KeptDecision;
import dev.sekisho.gate.testkit.fake.MutableClock;
import dev.sekisho.gate.testkit.github.GitHubStandIn;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/**
 * A place in which a bot is at work: GitHub, an App that is installed at {@code acme}, other
 * systems, a clock that stands still until somebody moves it, and the bot as it runs in earnest.
 * Thread-safe.
 */
public final class Town implements AutoCloseable {
  private static final Duration GLANCE = Duration.ofMillis(20);
  private static final int DECISIONS = 20;

  private final MutableClock clock;
  private final GitHubStandIn github;
  private final Neighbours neighbours;
  private final Foundation foundation;
  private final Bot bot;

  private Town(
      MutableClock clock,
      GitHubStandIn github,
      Neighbours neighbours,
      Foundation foundation,
      Bot bot) {
    this.clock = clock;
    this.github = github;
    this.neighbours = neighbours;
    this.foundation = foundation;
    this.bot = bot;
  }

  /**
   * Builds it, with the bot at work.
   *
   * @param folder for the bot's database
   * @param port of the bot; 0 for a free one, which the links in its checks do not know then
   */
  public static Town build(Path folder, int port, MutableClock clock) {
    CodeHost host = CodeHost.start(clock);
    Neighbours neighbours = Neighbours.start(folder.resolve("settings"), clock);
    Map<String, String> environment = new HashMap<>(host.environment(folder, port));
    environment.putAll(neighbours.settings());
    environment.put("GATE_GLASS_LIFTS", "release-window");
    environment.put("GATE_RULES", rules(folder.resolve("rules"), neighbours).toString());
    Values values = Values.read(environment, Key.values(), EvidenceKey.values());
    Optional<BotConfig> config = ConfigReader.read(values);
    EvidenceConfig evidence = EvidenceConfigReader.read(values, environment);
    values.throwIfAny();
    Foundation foundation = Foundation.lay(config.orElseThrow(), clock);
    Bot bot =
        Guice.createInjector(new HostModule(foundation), new EvidenceModule(evidence))
            .getInstance(Bot.class);
    bot.start();
    host.sendTo(URI.create("http://127.0.0.1:" + bot.port()));
    return new Town(clock, host.github(), neighbours, foundation, bot);
  }

  private static Path rules(Path folder, Neighbours neighbours) {
    try {
      for (Map.Entry<String, String> rule : neighbours.rules().entrySet()) {
        Path file = folder.resolve(rule.getKey());
        Files.createDirectories(file.getParent());
        Files.writeString(file, rule.getValue());
      }
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** GitHub. */
  public GitHubStandIn github() {
    return github;
  }

  /** The other systems. */
  public Neighbours neighbours() {
    return neighbours;
  }

  /** The clock of everybody here. */
  public MutableClock clock() {
    return clock;
  }

  /** What the bot keeps. */
  public Books books() {
    return foundation.books();
  }

  /** Where the bot is reached. */
  public URI door() {
    return URI.create("http://127.0.0.1:" + bot.port());
  }

  /**
   * Waits until everything that happened is delivered, and everything that it raised is answered.
   *
   * @throws IllegalStateException when that takes longer than {@code atMost}
   */
  public void settle(Duration atMost) {
    long deadline = System.nanoTime() + atMost.toNanos();
    int delivered = -1;
    while (delivered != github.deliveries().size() || !isIdle()) {
      delivered = github.deliveries().size();
      github.awaitDeliveries(atMost);
      while (!isIdle()) {
        if (System.nanoTime() > deadline) {
          throw new IllegalStateException("the bot still works after " + atMost);
        }
        LockSupport.parkNanos(GLANCE.toNanos());
      }
    }
  }

  private boolean isIdle() {
    return books().inbox().backlog().waiting() == 0 && books().queue().backlog().waiting() == 0;
  }

  /** The newest decision about a pull request, on what a scene asks. */
  public KeptDecision newest(PullRequestRef subject, Scene scene) {
    boolean merge = scene.asks() == Scene.Asks.MERGE;
    return books().ledger().decisions(subject, DECISIONS).stream()
        .filter(kept -> kept.answer().question().fold(m -> merge, d -> !merge))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("nothing was decided about " + subject));
  }

  @Override
  public void close() {
    bot.close();
    foundation.connection().close();
    neighbours.close();
    github.close();
  }
}
