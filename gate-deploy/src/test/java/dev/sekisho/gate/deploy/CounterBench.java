package dev.sekisho.gate.deploy;

import com.sun.net.httpserver.HttpServer;
import dev.sekisho.gate.event.DeliveryId;
import dev.sekisho.gate.fact.FactSheet;
import dev.sekisho.gate.json.DecisionJson;
import dev.sekisho.gate.ledger.Backoff;
import dev.sekisho.gate.ledger.Database;
import dev.sekisho.gate.ledger.GlassRecords;
import dev.sekisho.gate.ledger.Inbox;
import dev.sekisho.gate.ledger.JdbcLedger;
import dev.sekisho.gate.ledger.JdbcLocks;
import dev.sekisho.gate.ledger.JdbcOutbox;
import dev.sekisho.gate.ledger.JdbcReleases;
import dev.sekisho.gate.ledger.StoredDelivery;
import dev.sekisho.gate.pipeline.DeskPorts;
import dev.sekisho.gate.pipeline.ReleaseDesk;
import dev.sekisho.gate.problem.GateException;
import dev.sekisho.gate.rules.RuleSet;
import dev.sekisho.gate.slack.SlackAdapter;
import dev.sekisho.gate.slack.SlackSettings;
import dev.sekisho.gate.slack.address.ChannelId;
import dev.sekisho.gate.slack.identity.PeopleTable;
import dev.sekisho.gate.slack.inbound.Acknowledgement;
import dev.sekisho.gate.slack.inbound.InboundErrors;
import dev.sekisho.gate.slack.inbound.SigningSecret;
import dev.sekisho.gate.slack.inbound.SlackHeaders;
import dev.sekisho.gate.slack.inbound.SlackRequests;
import dev.sekisho.gate.slack.message.Wording;
import dev.sekisho.gate.slack.tell.Audience;
import dev.sekisho.gate.slack.wire.SlackToken;
import dev.sekisho.gate.testkit.Sheets;
import dev.sekisho.gate.testkit.fake.FakeFactSource;
import dev.sekisho.gate.testkit.fake.MutableClock;
import dev.sekisho.gate.testkit.fake.ScriptedDeployer;
import dev.sekisho.gate.testkit.slack.SeenMessage;
import dev.sekisho.gate.testkit.slack.SentRequest.Answer;
import dev.sekisho.gate.testkit.slack.SlackStandIn;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** A deploy bot on a real database, with a stand-in of Slack before it and a script behind it. */
final class CounterBench implements AutoCloseable {
  private static final RuleSet RULES = RuleSet.standard();

  final MutableClock clock = new MutableClock(Sheets.NOW);
  final SlackStandIn slack = SlackStandIn.start(clock);
  final String alice = slack.addUser("alice", "Asia/Tokyo");
  final String bob = slack.addUser("bob", "Asia/Tokyo");
  final String mallory = slack.addUser("mallory", "Asia/Tokyo");
  final String channel = slack.addChannel();
  final FakeFactSource source = new FakeFactSource();
  final ScriptedDeployer deployer = new ScriptedDeployer(order -> ScriptedDeployer.Fate.SUCCEEDS);
  final Database database;
  final Inbox inbox;
  final SlackAdapter adapter;
  final ReleaseDesk desk;
  final Counter counter;
  private final HttpServer http;

  CounterBench(Path folder) {
    database = Database.open("jdbc:sqlite:" + folder.resolve("gate.db"));
    inbox = new Inbox(database, clock, new Backoff(() -> 1));
    KeptThreads threads = new KeptThreads(database);
    Services services = services();
    Audience audience =
        target ->
            new Audience.Place(
                new ChannelId(channel), new Wording(ZoneId.of("Asia/Tokyo"), "github.com"));
    adapter =
        new SlackAdapter(
            new SlackSettings(
                slack.api(),
                new SlackToken(SlackStandIn.BOT_TOKEN),
                Optional.empty(),
                List.of(new SigningSecret(SlackStandIn.SIGNING_SECRET)),
                duration -> {},
                new Random(1)),
            (id, event, document) -> inbox.receive(id, event, document) == Inbox.Receipt.STORED,
            List.of(people()),
            audience,
            threads,
            clock);
    desk =
        new ReleaseDesk(
            RULES::engine,
            new DeskPorts(
                source,
                target -> deployer,
                new JdbcReleases(database, Set.of("slack")),
                new JdbcLocks(database),
                new JdbcOutbox(database, new Backoff(() -> 1)),
                List.of(adapter.herald()),
                new GlassRecords(
                    database,
                    new GlassRecords.Terms(
                        Set.of("release-window"), Duration.ofHours(4), Duration.ofDays(3))),
                new JdbcLedger(database, clock),
                DecisionJson.ids()),
            "bench",
            clock);
    counter =
        new Counter(
            desk,
            () -> services,
            adapter.identities(),
            adapter.workspace(),
            threads,
            "github.com",
            clock);
    http = listen();
    source.holding(ready());
  }

  static FactSheet ready() {
    return Sheets.sheet().build();
  }

  private Services services() {
    return ServicesFile.read(
        """
        services:
          payments:
            repository: acme/payments
            channel: %s
            zone: Asia/Tokyo
            approvers: [ bob ]
            environments:
              production: { playbook: deploy.yml, inventory: hosts.ini, hosts: [ web1 ] }
        """
            .formatted(channel),
        "services.yaml");
  }

  private PeopleTable people() {
    return PeopleTable.read(
        "people.csv",
        """
        team,user,login
        %1$s,%2$s,alice
        %1$s,%3$s,bob
        """
            .formatted(SlackStandIn.TEAM, alice, bob));
  }

  private HttpServer listen() {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      server.createContext(
          "/slack",
          exchange -> {
            try (exchange) {
              int status = 200;
              byte[] said = {};
              try {
                Acknowledgement answer =
                    adapter
                        .door()
                        .receive(
                            SlackHeaders.from(exchange.getRequestHeaders()::getFirst),
                            exchange.getRequestBody().readAllBytes());
                exchange.getResponseHeaders().set("Content-Type", answer.contentType());
                said = answer.body().getBytes(StandardCharsets.UTF_8);
              } catch (GateException e) {
                status = InboundErrors.httpStatus(e);
              }
              exchange.sendResponseHeaders(status, said.length == 0 ? -1 : said.length);
              exchange.getResponseBody().write(said);
            }
          });
      server.start();
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  URI url() {
    return URI.create("http://127.0.0.1:" + http.getAddress().getPort() + "/slack");
  }

  /** Somebody writes a command, and everything that follows from it is done. */
  Answer says(String user, String text) {
    Answer answer = slack.command(user, channel, text).sendTo(url());
    work();
    return answer;
  }

  /** Somebody presses a button below a message. */
  Answer presses(String user, SeenMessage message, String action) {
    Answer answer = slack.press(user, message, action).sendTo(url());
    work();
    return answer;
  }

  /** Does whatever waits; nothing sleeps. */
  void work() {
    for (Optional<StoredDelivery> delivery = inbox.take(later());
        delivery.isPresent();
        delivery = inbox.take(later())) {
      StoredDelivery taken = delivery.get();
      counter.handle(new DeliveryId(taken.id().value()), SlackRequests.read(taken.body()));
      inbox.done(taken);
    }
    desk.tick();
  }

  private Instant later() {
    return clock.instant().plus(Duration.ofMinutes(5));
  }

  /** The messages of the channel that are in no thread and for everybody. */
  List<SeenMessage> cards() {
    return slack.messages(channel).stream()
        .filter(message -> message.thread().isEmpty() && message.onlyFor().isEmpty())
        .toList();
  }

  /** What stands in the threads, without what was told alone. */
  List<String> news() {
    return slack.messages(channel).stream()
        .filter(message -> message.thread().isPresent() && message.onlyFor().isEmpty())
        .map(SeenMessage::text)
        .toList();
  }

  SeenMessage lastAlone(String user) {
    List<SeenMessage> told = slack.toldAlone(user);
    return told.get(told.size() - 1);
  }

  @Override
  public void close() {
    http.stop(0);
    adapter.close();
    slack.close();
    database.close();
  }
}
