package dev.sekisho.benchmarks.arrival;

import dev.sekisho.benchmarks.arrival.TicketTraffic.Letter;
import dev.sekisho.gate.ledger.Backoff;
import dev.sekisho.gate.ledger.Database;
import dev.sekisho.gate.ledger.Inbox;
import dev.sekisho.gate.ledger.JdbcLedger;
import dev.sekisho.gate.ledger.WorkQueue;
import dev.sekisho.gate.testkit.github.GitHubStandIn;
import dev.sekisho.gate.testkit.github.HookDelivery;
import dev.sekisho.gate.testkit.tracker.Flavour;
import dev.sekisho.gate.testkit.tracker.TrackerStandIn;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/**
 * How long pull requests that name no ticket wait for their decisions while the tracker hangs or
 * fails, beside the same while it is well: a whole bot in its own process, with SQLite. Half of the
 * deliveries are about pull requests that name a ticket.
 */
public final class SourceLoad {
  private static final String SECRET = "It's a Secret to Everybody";
  private static final String BOT = "sekisho";
  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final Duration GLANCE = Duration.ofMillis(100);

  /** What an unaffected answer may take, beside one while the tracker is well. */
  private static final double BAR = 1.2;

  private final Plan plan;
  private final TrackerStandIn jira;
  private final List<Letter> letters;
  private final OpenLoop loop;
  private final Database database;
  private final List<Phase> phases = new ArrayList<>();

  private SourceLoad(
      Plan plan, TrackerStandIn jira, List<Letter> letters, OpenLoop loop, Database database) {
    this.plan = plan;
    this.jira = jira;
    this.letters = letters;
    this.loop = loop;
    this.database = database;
  }

  /**
   * How much is sent.
   *
   * @param pullRequests how many there are, each told of in turn
   * @param warmUp how long before anything is measured
   * @param phase how long the tracker stays as it is
   * @param phases how it is, one after the other
   */
  record Plan(
      int perSecond, int pullRequests, Duration warmUp, Duration phase, List<Tracker> phases) {
    static final List<Tracker> EACH =
        List.of(Tracker.WELL, Tracker.HANGS, Tracker.WELL, Tracker.FAILS);

    static Plan full(int perSecond) {
      return new Plan(perSecond, 200, Duration.ofSeconds(90), Duration.ofSeconds(60), EACH);
    }
  }

  private record Phase(Tracker tracker, OpenLoop.Outcome outcome) {}

  /**
   * Runs it.
   *
   * @param arguments another rate than 20 deliveries a second, if any
   */
  public static void main(String[] arguments) throws Exception {
    System.setProperty("logback.configurationFile", "benchmarks-logback.xml");
    int rate = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 20;
    Map<Tracker, Waits> waits = run(Plan.full(rate));
    System.out.println(rate + " deliveries a second, half of them name a ticket");
    waits.forEach((tracker, wait) -> System.out.println("tracker " + tracker + ": " + wait));
    boolean held = true;
    for (Tracker ill : List.of(Tracker.HANGS, Tracker.FAILS)) {
      double ratio = p99(waits, ill) / p99(waits, Tracker.WELL);
      System.out.printf("p99 while it %s: %.2f times, bar %.1f%n", ill, ratio, BAR);
      held &= ratio <= BAR;
    }
    System.exit(held ? 0 : 1);
  }

  private static double p99(Map<Tracker, Waits> waits, Tracker tracker) {
    return waits.getOrDefault(tracker, new Waits()).p99();
  }

  static Map<Tracker, Waits> run(Plan plan) throws IOException, InterruptedException {
    try (Storage storage = Storage.open(Storage.Kind.SQLITE);
        GitHubStandIn github = GitHubStandIn.start(Clock.systemUTC());
        TrackerStandIn jira = TrackerStandIn.start(Flavour.JIRA_CLOUD, Clock.systemUTC())) {
      github.rateLimit(Integer.MAX_VALUE);
      String manager = jira.addUser("Carol");
      Path rules = storage.folder().resolve("rules");
      Path table = TicketRules.write(rules, manager);
      List<Letter> letters =
          TicketTraffic.at(github, jira, manager, plan.pullRequests(), BOT, SECRET);
      Map<String, String> settings = new HashMap<>(settings(jira));
      settings.put("GATE_DB", storage.url());
      settings.put("GATE_RULES", rules.toString());
      settings.put("TICKET_ACCOUNTS", table.toString());
      settings.put("GITHUB_API_URL", github.api().toString());
      settings.put("GITHUB_TOKEN", github.token(BOT));
      try (BotProcess bot = BotProcess.start(settings);
          Database database = Database.openExisting(storage.url())) {
        List<HookDelivery> deliveries = letters.stream().map(Letter::delivery).toList();
        OpenLoop loop = new OpenLoop(bot.door(), deliveries);
        SourceLoad load = new SourceLoad(plan, jira, letters, loop, database);
        load.send();
        return load.waits();
      }
    }
  }

  private static Map<String, String> settings(TrackerStandIn jira) {
    return Map.of(
        "GITHUB_WEBHOOK_SECRET",
        SECRET,
        "JIRA_URL",
        jira.base().toString(),
        "JIRA_PROJECTS",
        "PAY",
        "JIRA_USER",
        TrackerStandIn.USER,
        "JIRA_TOKEN",
        TrackerStandIn.TOKEN,
        "JIRA_APPROVAL_FIELD",
        TrackerStandIn.JIRA_APPROVAL_FIELD);
  }

  private void send() {
    loop.send("cold", plan.perSecond(), plan.warmUp());
    await("idle", this::isIdle);
    for (Tracker tracker : plan.phases()) {
      if (tracker == Tracker.WELL) {
        heal();
      }
      tracker.tell(jira);
      String series = phases.size() + "-" + tracker;
      phases.add(new Phase(tracker, loop.send(series, plan.perSecond(), plan.phase())));
      await("idle", this::isIdle);
      System.err.println(series + " done");
    }
  }

  /** Goes on sending until the tracker is asked and answers again; that is not measured. */
  private void heal() {
    jira.behave();
    String series = phases.size() + "-heal-";
    await(
        "healed",
        () -> {
          loop.send(series + System.nanoTime(), plan.perSecond(), Duration.ofSeconds(1));
          return letters.stream().filter(Letter::namesTicket).anyMatch(one -> !isUndecided(one));
        });
    int turn = letters.size() / plan.perSecond() + 1;
    loop.send(series + "all", plan.perSecond(), Duration.ofSeconds(turn));
    await("idle", this::isIdle);
  }

  private boolean isUndecided(Letter letter) {
    return new JdbcLedger(database, Clock.systemUTC())
        .decisions(letter.subject(), 1).stream()
            .anyMatch(newest -> newest.answer().verdict().name().equals("UNDECIDED"));
  }

  private boolean isIdle() {
    Backoff backoff = new Backoff(() -> 1);
    return new Inbox(database, Clock.systemUTC(), backoff).backlog().waiting() == 0
        && new WorkQueue(database, Clock.systemUTC(), backoff).backlog().waiting() == 0;
  }

  private static void await(String what, BooleanSupplier so) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!so.getAsBoolean()) {
      if (System.nanoTime() > deadline) {
        throw new IllegalStateException("the bot is not " + what + " within " + PATIENCE);
      }
      LockSupport.parkNanos(GLANCE.toNanos());
    }
  }

  private Map<Tracker, Waits> waits() {
    Decided decided = Decided.in(database);
    Map<Tracker, Waits> waits = new EnumMap<>(Tracker.class);
    long interval = TimeUnit.SECONDS.toNanos(1) / plan.perSecond();
    for (Phase phase : phases) {
      Waits of = waits.computeIfAbsent(phase.tracker(), tracker -> new Waits());
      for (int i = 0; i < phase.outcome().sent(); i++) {
        Instant due = phase.outcome().began().plusNanos(i * interval);
        of.count(letters.get(i % letters.size()), due, decided);
      }
    }
    return waits;
  }
}
