package dev.sekisho.gate.sandbox;

import com.google.inject.AbstractModule;
import com.google.inject.Guice;
import com.google.inject.multibindings.Multibinder;
import dev.sekisho.gate.bot.Books;
import dev.sekisho.gate.bot.Bot;
import dev.sekisho.gate.bot.config.ConfigReader;
import dev.sekisho.gate.bot.host.Foundation;
import dev.sekisho.gate.bot.host.HostModule;
import dev.sekisho.gate.fact.PullRequestRef;
import dev.sekisho.gate.ledger.KeptDecision;
import dev.sekisho.gate.spi.EvidenceSource;
import dev.sekisho.gate.testkit.fake.MutableClock;
import dev.sekisho.gate.testkit.github.GitHubStandIn;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/**
 * A place in which a bot is at work: GitHub, an App that is installed at {@code acme}, the papers
 * of other systems, a clock that stands still until somebody moves it, and the bot as it runs in
 * earnest. Thread-safe.
 */
public final class Town implements AutoCloseable {
  private static final Duration GLANCE = Duration.ofMillis(20);
  private static final int DECISIONS = 20;

  private final MutableClock clock;
  private final GitHubStandIn github;
  private final Papers papers;
  private final Foundation foundation;
  private final Bot bot;

  private Town(
      MutableClock clock, GitHubStandIn github, Papers papers, Foundation foundation, Bot bot) {
    this.clock = clock;
    this.github = github;
    this.papers = papers;
    this.foundation = foundation;
    this.bot = bot;
  }

  /**
   * Builds it, with the bot at work.
   *
   * @param folder for the bot's database
   * @param port of the bot; 0 for a free one, which the links in its checks do not know then
   */
  public static Town build(Path folder, int port, MutableClock clock, Papers papers) {
    CodeHost host = CodeHost.start(clock);
    Map<String, String> environment = new HashMap<>(host.environment(folder, port));
    environment.put("GATE_GLASS_LIFTS", "release-window");
    Foundation foundation = Foundation.lay(ConfigReader.read(environment), clock);
    Bot bot =
        Guice.createInjector(new HostModule(foundation), new PapersModule(papers))
            .getInstance(Bot.class);
    bot.start();
    host.sendTo(URI.create("http://127.0.0.1:" + bot.port()));
    return new Town(clock, host.github(), papers, foundation, bot);
  }

  private static final class PapersModule extends AbstractModule {
    private final Papers papers;

    PapersModule(Papers papers) {
      this.papers = papers;
    }

    @Override
    protected void configure() {
      Multibinder.newSetBinder(binder(), EvidenceSource.class).addBinding().toInstance(papers);
    }
  }

  /** GitHub. */
  public GitHubStandIn github() {
    return github;
  }

  /** The papers of other systems. */
  public Papers papers() {
    return papers;
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
    github.close();
  }
}
