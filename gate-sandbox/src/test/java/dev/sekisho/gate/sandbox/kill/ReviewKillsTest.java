package dev.sekisho.gate.sandbox.kill;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.gate.ledger.Audit;
import dev.sekisho.gate.ledger.Backoff;
import dev.sekisho.gate.ledger.Database;
import dev.sekisho.gate.ledger.Inbox;
import dev.sekisho.gate.ledger.WorkQueue;
import dev.sekisho.gate.sandbox.BotProcess;
import dev.sekisho.gate.sandbox.CodeHost;
import dev.sekisho.gate.testkit.github.CallPattern;
import dev.sekisho.gate.testkit.github.CheckRun;
import dev.sekisho.gate.testkit.github.DeliveryFault;
import dev.sekisho.gate.testkit.github.Fault;
import dev.sekisho.gate.testkit.github.HostedPullRequest;
import dev.sekisho.gate.testkit.github.HostedRepository;
import dev.sekisho.gate.testkit.github.Review;
import dev.sekisho.samples.reviewbot.Main;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The review bot is killed again and again while deliveries come twice, out of order, or not at
 * all, and while GitHub fails. In the end every pull request has the answer to its last state, and
 * nothing was done twice.
 */
class ReviewKillsTest {
  private static final List<Fault> FAULTS =
      List.of(Fault.broken(502), Fault.cutBefore(), Fault.cutAfter(), Fault.torn());
  private static final Map<String, String> STANCES =
      Map.of(
          "success", "APPROVED",
          "failure", "CHANGES_REQUESTED",
          "action_required", "DISMISSED");
  private static final int GITHUB_HAS_NO_LIMIT = 1_000_000;

  @TempDir Path folder;

  @Test
  void nothingIsLostAndNothingIsDoneTwice() {
    run(new Size(200, 10, 3, "PT10S", Duration.ofSeconds(90)));
  }

  @Test
  @Tag("soak")
  void nothingIsLostAndNothingIsDoneTwiceOverTenThousandDeliveries() {
    run(new Size(10_000, 200, 20, "PT2M", Duration.ofMinutes(15)));
  }

  private record Size(int deliveries, int pulls, int kills, String sweep, Duration patience) {}

  private void run(Size size) {
    Random random = new Random(20_170);
    try (CodeHost host = CodeHost.start(InstantSource.system())) {
      host.github().rateLimit(GITHUB_HAS_NO_LIMIT);
      List<HostedPullRequest> pulls = pulls(host, size.pulls());
      try (BotProcess bot = new BotProcess(Main.class, settings(host, size), folder)) {
        host.sendTo(bot.door());
        Set<Integer> killAt = new HashSet<>();
        while (killAt.size() < size.kills()) {
          killAt.add(1 + random.nextInt(size.deliveries() - 1));
        }
        Tally tally = new Tally();
        long begin = System.nanoTime();
        for (int i = 0; i < size.deliveries(); i++) {
          HostedPullRequest pull = pulls.get(random.nextInt(pulls.size()));
          trouble(host, random, tally);
          act(pull, random);
          if (killAt.contains(i)) {
            bot.kill();
            for (int missed = 0; missed < 3; missed++) {
              act(pulls.get(random.nextInt(pulls.size())), random);
            }
            bot.startAgain();
          }
          if (i % 20 == 19) { // so that they come to the bot, and not all to a closed door
            host.github().awaitDeliveries(size.patience());
          }
          if (i % 500 == 499) {
            tally.say(i + 1, size, begin);
          }
        }
        host.github().behave();
        host.github().awaitDeliveries(size.patience());
        await(() -> wrong(pulls).isEmpty(), () -> wrong(pulls), size.patience());
        await(this::isIdle, () -> "there is work left", size.patience());
        tally.say(size.deliveries(), size, begin);
      }
      pulls.forEach(pull -> nothingTwice(host.github().repository("acme/shop"), pull));
      theBooksAreWhole();
    }
  }

  private static List<HostedPullRequest> pulls(CodeHost host, int count) {
    host.github().organization("acme").members("alice", "bob");
    HostedRepository shop =
        host.github()
            .repository("acme/shop")
            .collaborator("alice", "write")
            .collaborator("bob", "write");
    List<HostedPullRequest> pulls = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      pulls.add(
          shop.open("alice", "Change " + i).file("src/C" + i + ".java", "class C {}\n").submit());
    }
    return pulls;
  }

  private Map<String, String> settings(CodeHost host, Size size) {
    Map<String, String> settings = new HashMap<>(host.environment(folder, 0));
    settings.put("GATE_RULES", WordRules.in(folder));
    settings.put("GATE_SWEEP", size.sweep());
    settings.put("GATE_WORKERS", "4");
    return settings;
  }

  private String database() {
    return "jdbc:sqlite:" + folder.resolve("gate.db");
  }

  /** Every tenth delivery comes twice, some late or not at all, and some calls fail. */
  private static void trouble(CodeHost host, Random random, Tally tally) {
    int dice = random.nextInt(100);
    if (dice < 10) {
      host.github().misbehave(DeliveryFault.DUPLICATED, "pull_request", 1);
      tally.duplicates++;
    } else if (dice < 30) {
      host.github().misbehave(DeliveryFault.REORDERED, "pull_request", 1);
      tally.reordered++;
    } else if (dice < 32) {
      host.github().misbehave(DeliveryFault.LOST, "pull_request", 1);
      tally.lost++;
    }
    if (random.nextInt(100) < 15) { // a delivery costs about three calls
      host.github().misbehave(FAULTS.get(random.nextInt(FAULTS.size())), CallPattern.ANY, 1);
      tally.faults++;
    }
  }

  private static void act(HostedPullRequest pull, Random random) {
    switch (random.nextInt(8)) {
      case 0, 1, 2 -> toggle(pull, "yes");
      case 3, 4 -> toggle(pull, "no");
      case 5 -> pull.push("alice", Map.of("src/P.java", "class P" + random.nextInt(99) + " {}\n"));
      case 6 -> pull.title("alice", "Change " + random.nextInt(1000));
      default -> pull.body("alice", "Because " + random.nextInt(1000));
    }
  }

  private static void toggle(HostedPullRequest pull, String label) {
    if (pull.labels().contains(label)) {
      pull.unlabel("bob", label);
    } else {
      pull.label("bob", label);
    }
  }

  /** The pull requests that do not show the answer to their last state, and it alone. */
  private static List<String> wrong(List<HostedPullRequest> pulls) {
    return pulls.stream()
        .filter(pull -> !shows(pull))
        .map(pull -> pull + " " + pull.labels() + " " + own(pull.checkRuns()) + " " + reviews(pull))
        .toList();
  }

  private static boolean shows(HostedPullRequest pull) {
    List<String> conclusions =
        own(pull.checkRuns()).stream().map(run -> String.valueOf(run.conclusion())).toList();
    return conclusions.equals(List.of(right(pull)))
        && reviews(pull).stream()
            .reduce((older, newer) -> newer)
            .map(Review::state)
            .map(state -> state.equals(STANCES.get(right(pull))))
            .orElse(right(pull).equals("action_required"));
  }

  /** Our reviews, oldest first; at GitHub the newest of somebody is the one that counts. */
  private static List<Review> reviews(HostedPullRequest pull) {
    return pull.reviews().stream()
        .filter(review -> "sekisho[bot]".equals(review.author()))
        .toList();
  }

  /** What the rules say of the labels that are there, by hand. */
  private static String right(HostedPullRequest pull) {
    if (pull.labels().contains("no")) {
      return "failure";
    }
    return pull.labels().contains("yes") ? "success" : "action_required";
  }

  private static List<CheckRun> own(List<CheckRun> runs) {
    return runs.stream().filter(run -> run.name().equals("sekisho: main")).toList();
  }

  private boolean isIdle() {
    try (Database database = Database.open(database())) {
      InstantSource clock = InstantSource.system();
      Backoff backoff = new Backoff(() -> 1);
      return new Inbox(database, clock, backoff).backlog().waiting() == 0
          && new WorkQueue(database, clock, backoff).backlog().waiting() == 0;
    }
  }

  private static void nothingTwice(HostedRepository shop, HostedPullRequest pull) {
    assertThat(pull.comments()).as("nobody asked why").isEmpty();
    List<Review> reviews = reviews(pull);
    for (int i = 1; i < reviews.size(); i++) {
      assertThat(isRepeated(reviews.get(i - 1), reviews.get(i)))
          .as("%s says what %s says", reviews.get(i), reviews.get(i - 1))
          .isFalse();
    }
    Set<String> heads = new HashSet<>();
    reviews.forEach(review -> heads.add(review.commit()));
    heads.add(pull.head());
    for (String head : heads) {
      assertThat(own(shop.checkRuns(head))).as("checks at %s", head).hasSizeLessThanOrEqualTo(1);
    }
  }

  /** Both stand and say the same of one head; their texts differ, as each names its decision. */
  private static boolean isRepeated(Review older, Review newer) {
    return !older.state().equals("DISMISSED")
        && older.state().equals(newer.state())
        && older.commit().equals(newer.commit());
  }

  private void theBooksAreWhole() {
    try (Database database = Database.open(database())) {
      InstantSource clock = InstantSource.system();
      Backoff backoff = new Backoff(() -> 1);
      assertThat(new Audit(database).verify().faults()).isEmpty();
      assertThat(new Inbox(database, clock, backoff).backlog().parked()).isZero();
      assertThat(new WorkQueue(database, clock, backoff).backlog().parked()).isZero();
    }
  }

  private static void await(BooleanSupplier condition, Supplier<?> state, Duration atMost) {
    long deadline = System.nanoTime() + atMost.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError("it did not happen within " + atMost + ": " + state.get());
      }
      LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
    }
  }

  /** What was done to the bot. */
  private static final class Tally {
    int duplicates;
    int reordered;
    int lost;
    int faults;

    void say(int done, Size size, long begin) {
      System.out.printf(
          "%,d of %,d changes over %d pull requests, %d kills in all: %d duplicates, %d late, %d"
              + " lost, %d failing calls, %d s%n",
          done,
          size.deliveries(),
          size.pulls(),
          size.kills(),
          duplicates,
          reordered,
          lost,
          faults,
          Duration.ofNanos(System.nanoTime() - begin).toSeconds());
    }
  }
}
