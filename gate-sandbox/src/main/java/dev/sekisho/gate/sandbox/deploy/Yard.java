package dev.sekisho.gate.sandbox.deploy;

import com.google.inject.Guice;
import com.google.inject.Injector;
import dev.sekisho.gate.bot.Books;
import dev.sekisho.gate.bot.Bot;
import dev.sekisho.gate.bot.config.Key;
import dev.sekisho.gate.bot.config.Values;
import dev.sekisho.gate.bot.host.HostModule;
import dev.sekisho.gate.deploy.host.DeployConfig;
import dev.sekisho.gate.deploy.host.DeployConfigReader;
import dev.sekisho.gate.deploy.host.DeployFoundation;
import dev.sekisho.gate.deploy.host.DeployKey;
import dev.sekisho.gate.deploy.host.DeployModule;
import dev.sekisho.gate.deploy.host.SlackEntrance;
import dev.sekisho.gate.evidence.EvidenceConfig;
import dev.sekisho.gate.evidence.EvidenceConfigReader;
import dev.sekisho.gate.evidence.EvidenceKey;
import dev.sekisho.gate.evidence.EvidenceModule;
import dev.sekisho.gate.ledger.Backoff;
import dev.sekisho.gate.ledger.JdbcOutbox;
import dev.sekisho.gate.pipeline.ReleaseDesk;
import dev.sekisho.gate.release.Release;
import dev.sekisho.gate.release.ReleaseState.Phase;
import dev.sekisho.gate.sandbox.CodeHost;
import dev.sekisho.gate.sandbox.Neighbours;
import dev.sekisho.gate.spi.Outbox;
import dev.sekisho.gate.testkit.fake.MutableClock;
import dev.sekisho.gate.testkit.github.GitHubStandIn;
import dev.sekisho.gate.testkit.github.HostedRepository;
import dev.sekisho.gate.testkit.slack.SeenMessage;
import dev.sekisho.gate.testkit.slack.SentRequest.Answer;
import dev.sekisho.gate.testkit.slack.SlackStandIn;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/**
 * A place in which a deploy bot is at work: GitHub, Slack, a server, a tracker, a calendar, a clock
 * that stands still until somebody moves it, and the bot as it runs in earnest. Its files are in a
 * repository of their own. Thread-safe.
 */
public final class Yard implements AutoCloseable {
  private static final Duration GLANCE = Duration.ofMillis(20);
  private static final String ZONE = "Asia/Tokyo";

  private final MutableClock clock;
  private final CodeHost host;
  private final SlackStandIn slack;
  private final Neighbours neighbours;
  private final Site site;
  private final Map<String, String> users = new HashMap<>();
  private final String channel;
  private final Path folder;
  private final HostedRepository shop;
  private final HostedRepository files;
  private final HostedRepository policies;
  private final int port;
  private Running running;

  private record Running(DeployFoundation foundation, Bot bot, ReleaseDesk desk) {}

  /**
   * Builds it, with the bot at work.
   *
   * @param folder for the bot's database and runs, and for the server
   * @param port of the bot; 0 for a free one
   */
  public Yard(Path folder, int port, MutableClock clock) {
    this.folder = folder;
    this.port = port;
    this.clock = clock;
    host = CodeHost.start(clock);
    slack = SlackStandIn.start(clock);
    neighbours = Neighbours.start(folder.resolve("settings"), clock);
    site = Site.in(folder.resolve("server"));
    channel = slack.addChannel();
    for (String name : List.of("alice", "bob", "carol")) {
      users.put(name, slack.addUser(name, ZONE));
    }
    host.github().organization("acme").members("alice", "bob", "carol");
    shop =
        host.github()
            .repository("acme/shop")
            .collaborator("alice", "write")
            .collaborator("bob", "write");
    policies = host.github().repository("acme/policies");
    policies.commit("main", "carol", "Rule", neighbours.rules());
    files = host.github().repository("acme/deploy");
    files.commit("main", "carol", "Deploy the shop", filesOf());
    running = start();
    host.sendTo(door());
  }

  private Map<String, String> filesOf() {
    Map<String, String> all = new HashMap<>(site.playbook());
    all.put(
        "services.yaml",
        """
        services:
          shop:
            repository: acme/shop
            channel: %s
            zone: %s
            approvers: [ bob, carol ]
            environments:
              production: { playbook: deploy.yml, inventory: hosts.ini, hosts: [ web1 ] }
        """
            .formatted(channel, ZONE));
    StringBuilder people = new StringBuilder("team,user,login\n");
    users.forEach(
        (name, id) -> people.append(SlackStandIn.TEAM + "," + id + "," + name).append('\n'));
    all.put("people.csv", people.toString());
    Map<String, String> below = new HashMap<>();
    all.forEach((name, text) -> below.put("bot/" + name, text));
    return below;
  }

  private Running start() {
    Map<String, String> environment = new HashMap<>(host.environment(folder, port));
    environment.put("GATE_GLASS_LIFTS", "release-window,segregation-of-duties");
    environment.putAll(
        Map.of(
            "SLACK_API_URL",
            slack.api().toString(),
            "SLACK_BOT_TOKEN",
            SlackStandIn.BOT_TOKEN,
            "SLACK_SIGNING_SECRET",
            SlackStandIn.SIGNING_SECRET));
    environment.putAll(
        Map.of(
            "GATE_RULES",
            "acme/policies@main:",
            "DEPLOY_FILES",
            "acme/deploy@main:bot",
            "DEPLOY_WORK",
            folder.resolve("deploy").toString(),
            "DEPLOY_EXECUTOR",
            Site.hasAnsible() ? "ansible" : "dryrun"));
    environment.putAll(neighbours.settings());
    Values values =
        Values.read(environment, Key.values(), DeployKey.values(), EvidenceKey.values());
    Optional<DeployConfig> config = DeployConfigReader.read(values, environment);
    EvidenceConfig evidence = EvidenceConfigReader.read(values, environment);
    values.throwIfAny();
    DeployFoundation foundation = DeployFoundation.lay(config.orElseThrow(), clock);
    Injector injector =
        Guice.createInjector(
            new HostModule(foundation.base()),
            new DeployModule(foundation, true),
            new EvidenceModule(evidence));
    Bot bot = injector.getInstance(Bot.class);
    bot.start();
    return new Running(foundation, bot, injector.getInstance(ReleaseDesk.class));
  }

  /** GitHub. */
  public GitHubStandIn github() {
    return host.github();
  }

  /** The repository of what is deployed. */
  public HostedRepository shop() {
    return shop;
  }

  /** The repository of the files under review. */
  public HostedRepository files() {
    return files;
  }

  /** The repository of the rules. */
  public HostedRepository policies() {
    return policies;
  }

  /** Slack. */
  public SlackStandIn slack() {
    return slack;
  }

  /** The tracker, the calendar and the database. */
  public Neighbours neighbours() {
    return neighbours;
  }

  /** The server. */
  public Site site() {
    return site;
  }

  /** The clock of everybody here. */
  public MutableClock clock() {
    return clock;
  }

  /** What the bot keeps. */
  public Books books() {
    return running.foundation().base().books();
  }

  /** The desk, for whoever wants to look. */
  public ReleaseDesk desk() {
    return running.desk();
  }

  /** What runs. */
  public String executor() {
    return running.foundation().deployer().name();
  }

  /** Where the bot is reached. */
  public URI door() {
    return URI.create("http://127.0.0.1:" + running.bot().port());
  }

  /** Somebody writes {@code /deploy text}. */
  public Answer says(String name, String text) {
    return slack.command(user(name), channel, text).sendTo(door().resolve(SlackEntrance.PATH));
  }

  /** Somebody presses a button below a message. */
  public Answer presses(String name, SeenMessage message, String action) {
    return slack.press(user(name), message, action).sendTo(door().resolve(SlackEntrance.PATH));
  }

  private String user(String name) {
    return Optional.ofNullable(users.get(name))
        .orElseThrow(() -> new IllegalArgumentException("nobody here is called " + name));
  }

  /** What everybody in the channel sees, threads included. */
  public List<SeenMessage> channel() {
    return slack.messages(channel);
  }

  /** What only {@code name} sees. */
  public List<SeenMessage> toldAlone(String name) {
    return slack.toldAlone(user(name));
  }

  /** The newest release. */
  public Release newest() {
    return desk().history(Optional.empty(), 1).stream()
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("nothing was planned yet"));
  }

  /**
   * Waits until everything that happened is delivered and worked on, no release is on its way, and
   * everybody was told.
   *
   * @throws IllegalStateException when that takes longer than {@code atMost}
   */
  public void settle(Duration atMost) {
    int delivered = -1;
    while (delivered != github().deliveries().size()) {
      delivered = github().deliveries().size();
      github().awaitDeliveries(atMost);
      await(this::isIdle, atMost);
    }
  }

  /** Waits for something; looks again and again. */
  public void await(BooleanSupplier condition, Duration atMost) {
    long deadline = System.nanoTime() + atMost.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > deadline) {
        throw new IllegalStateException("it did not happen within " + atMost);
      }
      LockSupport.parkNanos(GLANCE.toNanos());
    }
  }

  private boolean isIdle() {
    Outbox news = new JdbcOutbox(books().database(), new Backoff(() -> 1));
    return books().inbox().backlog().waiting() == 0
        && books().queue().backlog().waiting() == 0
        && desk().open().stream().noneMatch(r -> r.state().phase() == Phase.IN_FLIGHT)
        && news.nextDue().isEmpty();
  }

  /** Stops the bot and starts it again. */
  public void restart() {
    running.bot().close();
    running.foundation().base().connection().close();
    running = start();
    host.sendTo(door());
  }

  @Override
  public void close() {
    site.letGo();
    running.bot().close();
    running.foundation().base().connection().close();
    slack.close();
    neighbours.close();
    host.close();
  }
}
