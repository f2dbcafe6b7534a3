package dev.sekisho.gate.sandbox;

import com.google.inject.AbstractModule;
import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Module;
import com.google.inject.multibindings.Multibinder;
import dev.sekisho.gate.bot.Books;
import dev.sekisho.gate.bot.config.ConfigReader;
import dev.sekisho.gate.bot.host.Foundation;
import dev.sekisho.gate.bot.host.HostModule;
import dev.sekisho.gate.bot.metric.Meters;
import dev.sekisho.gate.bot.work.CommandDesk;
import dev.sekisho.gate.bot.work.DeliveryHandler;
import dev.sekisho.gate.bot.work.QuestionHandler;
import dev.sekisho.gate.bot.work.Recovery;
import dev.sekisho.gate.event.DeliveryId;
import dev.sekisho.gate.fact.PullRequestRef;
import dev.sekisho.gate.ledger.StoredDelivery;
import dev.sekisho.gate.ledger.Work;
import dev.sekisho.gate.pipeline.Gate;
import dev.sekisho.gate.spi.EvidenceSource;
import dev.sekisho.gate.spi.Request;
import dev.sekisho.gate.testkit.fake.MutableClock;
import dev.sekisho.gate.testkit.github.Call;
import dev.sekisho.gate.testkit.github.GitHubStandIn;
import dev.sekisho.gate.testkit.github.HookDelivery;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A whole bot without its door and its threads: what happened at GitHub is handed to it when a test
 * says so, and what it asked there is counted.
 */
final class CountingBot implements AutoCloseable {

  /** Nobody listens there: the stand-in remembers what it would have sent. */
  private static final URI NOBODY = URI.create("http://127.0.0.1:9/");

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  final MutableClock clock = new MutableClock(Story.BEGIN);
  final GitHubStandIn github = GitHubStandIn.start(clock);
  private final Foundation foundation;
  private final DeliveryHandler deliveries;
  private final QuestionHandler questions;
  private long heard;

  CountingBot(Path folder, Papers papers) {
    AppKey key = AppKey.make();
    github.app("sekisho", 1, key.open()).webhook(NOBODY, "secret").install("acme");
    github.rateLimit(Integer.MAX_VALUE);
    foundation = Foundation.lay(ConfigReader.read(environment(folder, key)), clock);
    Injector parts = Guice.createInjector(new HostModule(foundation), with(papers));
    Gate gate = parts.getInstance(Gate.class);
    deliveries =
        new DeliveryHandler(
            books().heads(),
            parts.getInstance(CommandDesk.class),
            gate,
            books().queue(),
            List.of());
    questions =
        new QuestionHandler(
            gate, parts.getInstance(Recovery.class), parts.getInstance(Meters.class));
  }

  private Map<String, String> environment(Path folder, AppKey key) {
    return Map.of(
        "GATE_DB",
        "jdbc:sqlite:" + folder.resolve("gate.db"),
        "GITHUB_API_URL",
        github.api().toString(),
        "GITHUB_APP_ID",
        "1",
        "GITHUB_PRIVATE_KEY",
        key.pem(),
        "GITHUB_WEBHOOK_SECRET",
        "secret");
  }

  private static Module with(Papers papers) {
    return new AbstractModule() {
      @Override
      protected void configure() {
        Multibinder.newSetBinder(binder(), EvidenceSource.class).addBinding().toInstance(papers);
      }
    };
  }

  Books books() {
    return foundation.books();
  }

  /** What happened so far is not told to the bot. */
  void missAll() {
    untold();
  }

  /** Asks about a pull request, as the sweep does. */
  void ask(PullRequestRef subject) {
    books().queue().want(List.of(Request.merge(subject)));
  }

  /**
   * Tells the bot what happened and what it caused itself, until all is answered; the calls that
   * GitHub counted for it, without those to sign in.
   */
  List<Call> counted() {
    github.forgetRequests();
    while (tell() || answer()) {}
    return github.requests().stream()
        .filter(Call::counted)
        .filter(call -> !call.path().matches("/repos/[^/]+/[^/]+/installation|/app/.*"))
        .toList();
  }

  private boolean tell() {
    List<HookDelivery> told = untold();
    for (HookDelivery one : told) {
      byte[] body = one.payload().getBytes(StandardCharsets.UTF_8);
      settled(
          deliveries.handle(
              new StoredDelivery(
                  new DeliveryId(one.guid()), one.event(), body, clock.instant(), 0, 1)));
    }
    return !told.isEmpty();
  }

  private List<HookDelivery> untold() {
    github.awaitDeliveries(PATIENCE);
    List<HookDelivery> fresh =
        github.deliveries().stream()
            .filter(one -> one.id() > heard)
            .sorted(Comparator.comparingLong(HookDelivery::id))
            .toList();
    heard = fresh.stream().mapToLong(HookDelivery::id).max().orElse(heard);
    return fresh;
  }

  private boolean answer() {
    Optional<Work> work = books().queue().take(clock.instant().plus(PATIENCE));
    work.ifPresent(
        taken -> {
          settled(questions.handle(taken));
          books().queue().done(taken);
        });
    return work.isPresent();
  }

  private static void settled(Optional<String> failure) {
    failure.ifPresent(
        reason -> {
          throw new AssertionError(reason);
        });
  }

  @Override
  public void close() {
    books().database().close();
    foundation.connection().close();
    github.close();
  }
}
