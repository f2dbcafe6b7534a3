package dev.sekisho.benchmarks.arrival;

import dev.sekisho.gate.event.DeliveryId;
import dev.sekisho.gate.ledger.Backoff;
import dev.sekisho.gate.ledger.Database;
import dev.sekisho.gate.ledger.Inbox;
import dev.sekisho.gate.testkit.github.GitHubStandIn;
import dev.sekisho.gate.testkit.github.HookDelivery;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.HdrHistogram.Histogram;

/**
 * How long a whole bot takes to acknowledge a delivery, in its own process and at work: 200
 * deliveries a second over HTTP for a minute, with the stand-in of GitHub in the process that
 * sends. At the end the bot is killed, and each delivery that it acknowledged must be in its
 * database.
 */
public final class AckLoad {
  private static final String SECRET = "It's a Secret to Everybody";
  private static final String BOT = "sekisho";

  private AckLoad() {}

  /**
   * How much is sent.
   *
   * @param warmUp how long before anything is measured
   * @param time how long it is measured
   */
  record Plan(int perSecond, Duration warmUp, Duration time) {
    static final Plan FULL = new Plan(200, Duration.ofSeconds(20), Duration.ofSeconds(60));
  }

  /**
   * What came of it.
   *
   * @param cold of the time to warm up
   * @param warm of the time that counts
   * @param lost acknowledged, and not in the database
   * @param waiting stored, and not handled when the bot was killed
   */
  record Result(OpenLoop.Outcome cold, OpenLoop.Outcome warm, long lost, long waiting) {}

  /**
   * Runs it.
   *
   * @param arguments {@code sqlite} or {@code postgresql}, and another rate, if any
   */
  public static void main(String[] arguments) throws Exception {
    System.setProperty("logback.configurationFile", "benchmarks-logback.xml");
    Storage.Kind kind = Storage.Kind.valueOf(arguments[0].toUpperCase(Locale.ROOT));
    int rate = arguments.length > 1 ? Integer.parseInt(arguments[1]) : Plan.FULL.perSecond();
    Plan plan = new Plan(rate, Plan.FULL.warmUp(), Plan.FULL.time());
    Result result = run(kind, plan);
    System.out.println(kind + ", " + rate + " deliveries a second");
    tell("cold", result.cold(), System.out);
    tell("warm", result.warm(), System.out);
    System.out.println(
        result.lost() + " acknowledged and lost, " + result.waiting() + " not handled yet");
    System.exit(result.lost() == 0 ? 0 : 1);
  }

  static Result run(Storage.Kind kind, Plan plan) throws IOException, InterruptedException {
    try (Storage storage = Storage.open(kind);
        GitHubStandIn github = GitHubStandIn.start(Clock.systemUTC())) {
      github.rateLimit(Integer.MAX_VALUE);
      List<HookDelivery> letters = Traffic.at(github, BOT, SECRET);
      try (BotProcess bot = BotProcess.start(settings(github, storage.url()))) {
        OpenLoop loop = new OpenLoop(bot.door(), letters);
        OpenLoop.Outcome cold = loop.send("cold", plan.perSecond(), plan.warmUp());
        OpenLoop.Outcome warm = loop.send("warm", plan.perSecond(), plan.time());
        bot.kill();
        return verified(storage.url(), cold, warm);
      }
    }
  }

  private static Map<String, String> settings(GitHubStandIn github, String database) {
    return Map.of(
        "GATE_DB",
        database,
        "GITHUB_API_URL",
        github.api().toString(),
        "GITHUB_TOKEN",
        github.token(BOT),
        "GITHUB_WEBHOOK_SECRET",
        SECRET);
  }

  private static Result verified(String url, OpenLoop.Outcome cold, OpenLoop.Outcome warm) {
    try (Database database = Database.openExisting(url)) {
      Inbox inbox = new Inbox(database, Clock.systemUTC(), new Backoff(() -> 1));
      return new Result(
          cold, warm, lost(inbox, cold) + lost(inbox, warm), inbox.backlog().waiting());
    }
  }

  private static long lost(Inbox inbox, OpenLoop.Outcome outcome) {
    return outcome.acknowledged().stream()
        .filter(id -> !inbox.isStored(new DeliveryId(id)))
        .count();
  }

  private static void tell(String phase, OpenLoop.Outcome outcome, PrintStream out) {
    Histogram latency = outcome.latency();
    out.printf(
        "%s: p50 %.1f ms, p99 %.1f ms, p99.9 %.1f ms, most %.1f ms; %d of %d acknowledged, %.0f a"
            + " second%n",
        phase,
        latency.getValueAtPercentile(50) / 1e3,
        latency.getValueAtPercentile(99) / 1e3,
        latency.getValueAtPercentile(99.9) / 1e3,
        latency.getMaxValue() / 1e3,
        outcome.acknowledged().size(),
        outcome.sent(),
        outcome.rate());
  }
}
