package dev.sekisho.gate.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.google.inject.Guice;
import com.google.inject.Injector;
import dev.sekisho.gate.bot.Bot;
import dev.sekisho.gate.bot.config.BotConfig;
import dev.sekisho.gate.bot.config.ConfigReader;
import dev.sekisho.gate.bot.config.Key;
import dev.sekisho.gate.bot.config.Values;
import dev.sekisho.gate.bot.door.WebhookRoute;
import dev.sekisho.gate.bot.host.Foundation;
import dev.sekisho.gate.bot.host.HostModule;
import dev.sekisho.gate.bot.sweep.RuleWatch;
import dev.sekisho.gate.bot.work.Recovery;
import dev.sekisho.gate.evidence.EvidenceConfig;
import dev.sekisho.gate.evidence.EvidenceConfigReader;
import dev.sekisho.gate.evidence.EvidenceKey;
import dev.sekisho.gate.evidence.EvidenceModule;
import dev.sekisho.gate.fact.PullRequestRef;
import dev.sekisho.gate.fact.RepositoryName;
import dev.sekisho.gate.ledger.Audit;
import dev.sekisho.gate.ledger.Entry;
import dev.sekisho.gate.ledger.KeptDecision;
import dev.sekisho.gate.testkit.fake.MutableClock;
import dev.sekisho.gate.testkit.github.CheckRun;
import dev.sekisho.gate.testkit.github.GitHubStandIn;
import dev.sekisho.gate.testkit.github.HostedApp;
import dev.sekisho.gate.testkit.github.HostedPullRequest;
import dev.sekisho.gate.testkit.github.HostedRepository;
import dev.sekisho.gate.testkit.github.conformance.OpenApiConformance;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/**
 * A whole review bot as it runs in earnest, reached over HTTP only, with a GitHub that can be
 * disturbed. Its one rule folder wants somebody else's approval. It can be stopped and started
 * again on the same database; closing it fails when anything was said to GitHub, or by the
 * stand-in, that GitHub does not describe, and when the ledger does not verify.
 */
final class Outpost implements AutoCloseable {
  static final Instant BEGIN = Instant.parse("2026-03-04T10:00:00Z");
  static final Duration PATIENCE = Duration.ofSeconds(60);

  private static final OpenApiConformance DESCRIPTION = new OpenApiConformance();
  private static final String SECRET = "It's a Secret to Everybody";
  private static final long APP = 4711;
  private static final Duration GLANCE = Duration.ofMillis(20);
  private static final Logger LOG = (Logger) LoggerFactory.getLogger("dev.sekisho");
  private static final AppKey KEY = AppKey.make();

  private final MutableClock clock = new MutableClock(BEGIN);
  private final GitHubStandIn github = GitHubStandIn.start(clock);
  private final HttpClient http = HttpClient.newHttpClient();
  private final Map<String, String> environment = new HashMap<>();
  private final ListAppender<ILoggingEvent> warnings = new ListAppender<>();
  private final HostedApp app;
  private final long installation;
  private final HostedRepository shop;
  private @Nullable Foundation foundation;
  private @Nullable Injector parts;
  private @Nullable Bot bot;

  /** An outpost whose bot is not started yet. */
  Outpost(Path folder) {
    github.check(DESCRIPTION);
    warnings.start();
    LOG.addAppender(warnings);
    int port = freePort();
    app = github.app("sekisho", APP, KEY.open());
    app.webhook(URI.create("http://127.0.0.1:" + port + WebhookRoute.PATH), SECRET);
    installation = app.install("acme");
    shop = github.repository("acme/shop").collaborator("alice", "write");
    shop.collaborator("bob", "write");
    environment.putAll(
        Map.of(
            "PORT",
            Integer.toString(port),
            "GATE_BIND",
            "127.0.0.1",
            "GATE_DB",
            "jdbc:sqlite:" + folder.resolve("gate.db"),
            "GATE_WORKERS",
            "2",
            "GATE_RULES",
            Path.of("src/test/resources/four-eyes").toAbsolutePath().toString(),
            "GITHUB_API_URL",
            github.api().toString(),
            "GITHUB_APP_ID",
            Long.toString(APP),
            "GITHUB_PRIVATE_KEY",
            KEY.pem(),
            "GITHUB_WEBHOOK_SECRET",
            SECRET));
  }

  /** One whose bot is at work. */
  static Outpost open(Path folder) {
    Outpost outpost = new Outpost(folder);
    outpost.start();
    return outpost;
  }

  /** Configures the bot for its next start. */
  Outpost set(String key, String value) {
    environment.put(key, value);
    return this;
  }

  /** The bot signs in with this token from its next start on, and is no App. */
  Outpost signInWith(String token) {
    environment.keySet().removeAll(List.of("GITHUB_APP_ID", "GITHUB_PRIVATE_KEY"));
    return set("GITHUB_TOKEN", token);
  }

  /** What a bot in another process is configured with. */
  Map<String, String> environment() {
    return Map.copyOf(environment);
  }

  /** Whether a bot answers at the door. */
  boolean isListening() {
    try {
      return get("/healthz").statusCode() == 200;
    } catch (UncheckedIOException e) {
      return false;
    }
  }

  void start() {
    Values values = Values.read(environment, Key.values(), EvidenceKey.values());
    Optional<BotConfig> config = ConfigReader.read(values);
    EvidenceConfig evidence = EvidenceConfigReader.read(values, environment);
    values.throwIfAny();
    foundation = Foundation.lay(config.orElseThrow(), clock);
    parts = Guice.createInjector(new HostModule(foundation), new EvidenceModule(evidence));
    bot = parts.getInstance(Bot.class);
    bot.start();
  }

  void stop() {
    bot.close();
    foundation.connection().close();
  }

  GitHubStandIn github() {
    return github;
  }

  HostedApp app() {
    return app;
  }

  /** The number of the App's installation at {@code acme}. */
  long installation() {
    return installation;
  }

  HostedRepository shop() {
    return shop;
  }

  MutableClock clock() {
    return clock;
  }

  /** What looks for new rules, to be told to do so now. */
  RuleWatch watch() {
    return parts.getInstance(RuleWatch.class);
  }

  /** What asks again once a source answers, to be told to try now. */
  Recovery recovery() {
    return parts.getInstance(Recovery.class);
  }

  Foundation bot() {
    return foundation;
  }

  /** A pull request of Alice's with one file in it. */
  HostedPullRequest open() {
    return shop.open("alice", "Charge each order once").file("src/A.java", "class A {}").submit();
  }

  /** Sends a delivery as GitHub does, signed with the secret that both know. */
  HttpResponse<String> deliver(String id, String event, byte[] body) {
    return deliver(id, event, body, SECRET);
  }

  /** Sends a delivery that is signed with another secret. */
  HttpResponse<String> deliver(String id, String event, byte[] body, String secret) {
    return send(
        HttpRequest.newBuilder(at(WebhookRoute.PATH))
            .POST(HttpRequest.BodyPublishers.ofByteArray(body))
            .header("X-GitHub-Event", event)
            .header("X-GitHub-Delivery", id)
            .header("X-Hub-Signature-256", signature(secret, body)));
  }

  /** Posts what another system sends. */
  HttpResponse<String> post(String path, Map<String, String> headers, String body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(at(path)).POST(HttpRequest.BodyPublishers.ofString(body));
    headers.forEach(request::header);
    return send(request);
  }

  HttpResponse<String> get(String path) {
    return send(HttpRequest.newBuilder(at(path)));
  }

  String metrics() {
    return get("/metrics").body();
  }

  /** A counter with its labels, as {@code /metrics} has it now; 0 when it is not there. */
  double metric(String series) {
    return metrics()
        .lines()
        .filter(line -> line.startsWith(series + " "))
        .mapToDouble(line -> Double.parseDouble(line.substring(series.length() + 1)))
        .findFirst()
        .orElse(0);
  }

  /** Waits until everything that happened was delivered, and nothing waits any more. */
  void settle() {
    github.awaitDeliveries(PATIENCE);
    await("idle", () -> waiting() == 0);
  }

  /** Waits until something is so. */
  void await(String what, BooleanSupplier so) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!so.getAsBoolean()) {
      assertThat(System.nanoTime()).as("%s within %s", what, PATIENCE).isLessThan(deadline);
      LockSupport.parkNanos(GLANCE.toNanos());
    }
  }

  /** Deliveries and questions that wait, due or not. */
  long waiting() {
    return foundation.books().inbox().backlog().waiting()
        + foundation.books().queue().backlog().waiting();
  }

  /** What its log warned of so far, for whoever runs it. */
  List<String> warnings() {
    return List.copyOf(warnings.list).stream().map(ILoggingEvent::getFormattedMessage).toList();
  }

  /** The newest answer about a pull request. */
  KeptDecision newest(HostedPullRequest pull) {
    return foundation.books().ledger().decisions(ref(pull), 1).get(0);
  }

  /** The page about it. */
  String page(HostedPullRequest pull) {
    return get("/decisions/" + newest(pull).id()).body();
  }

  /** Where that page is. */
  URI pageOf(HostedPullRequest pull) {
    return at("/decisions/" + newest(pull).id());
  }

  /** Everything that was decided about a pull request. */
  List<KeptDecision> decisions(HostedPullRequest pull) {
    return foundation.books().ledger().decisions(ref(pull), 100);
  }

  /** What got no answer, as the ledger has it, oldest first. */
  List<String> unanswered() {
    return entries(Entry.Kind.UNANSWERED);
  }

  /** How actions ended, as the ledger has it, oldest first. */
  List<String> outcomes() {
    return entries(Entry.Kind.OUTCOME);
  }

  /** Which rules came into force, as the ledger has it, oldest first. */
  List<String> rules() {
    return entries(Entry.Kind.RULES);
  }

  private List<String> entries(Entry.Kind kind) {
    List<String> contents = new ArrayList<>();
    new Audit(foundation.books().database())
        .entries(
            entry -> {
              if (entry.kind() == kind) {
                contents.add(entry.content());
              }
            });
    return contents;
  }

  PullRequestRef ref(HostedPullRequest pull) {
    return new PullRequestRef(new RepositoryName("acme/shop"), pull.number());
  }

  /** How our check at a commit ended; empty when there is none. */
  Optional<String> check(String sha) {
    return shop.checkRuns(sha).stream()
        .filter(run -> run.name().equals("sekisho: main"))
        .map(CheckRun::conclusion)
        .reduce((first, second) -> second);
  }

  /** Calls that changed something in a repository. */
  List<String> writes() {
    return github.requests().stream()
        .filter(call -> !call.method().equals("GET") && call.path().startsWith("/repos/"))
        .map(Object::toString)
        .toList();
  }

  @Override
  public void close() {
    LOG.detachAppender(warnings);
    if (foundation != null) {
      assertThat(new Audit(foundation.books().database()).verify().faults()).isEmpty();
      stop();
    }
    List<String> violations = github.violations();
    github.close();
    assertThat(violations).isEmpty();
  }

  /** Where the bot is reached. */
  URI door() {
    return at("/");
  }

  private URI at(String path) {
    return URI.create("http://127.0.0.1:" + environment.get("PORT") + path);
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return http.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /** Signed here by hand, so that a test does not trust our own code. */
  private static String signature(String secret, byte[] body) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return "sha256=" + HexFormat.of().formatHex(mac.doFinal(body));
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  /** A port for this bot over all its starts, which GitHub has to know beforehand. */
  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
