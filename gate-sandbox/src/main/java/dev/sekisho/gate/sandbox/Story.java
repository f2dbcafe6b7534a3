package dev.sekisho.gate.sandbox;

import static java.time.ZoneOffset.UTC;

import dev.sekisho.gate.fact.PullRequestRef;
import dev.sekisho.gate.fact.RepositoryName;
import dev.sekisho.gate.sandbox.Scene.Asks;
import dev.sekisho.gate.testkit.github.HostedPullRequest;
import dev.sekisho.gate.testkit.github.HostedRepository;
import dev.sekisho.gate.testkit.github.ProtectionRequest;
import dev.sekisho.gate.testkit.tracker.Misbehaviour;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;

/**
 * One pull request, from its first minute to the merge. Alice writes it, Bob reviews it, Carol is
 * their manager. Each scene begins where the one before it ended. Not thread-safe.
 */
public final class Story {

  /** A Tuesday morning in Tokyo. */
  public static final Instant BEGIN = LocalDateTime.of(2026, 3, 3, 0, 0).toInstant(UTC);

  private static final String SQL_FILE = Neighbours.MIGRATIONS + "V7__charge_once.sql";
  private static final String SQL = "alter table charge add unique (order_id);\n";
  private static final String SHOP = "acme/shop";

  private final Town town;
  private final HostedRepository shop;
  private HostedPullRequest pull;
  private ProtectionRequest deployment;

  /** A story that begins in {@code town}. */
  @SuppressWarnings("NullAway.Init") // because the first scenes open the pull request
  public Story(Town town) {
    this.town = town;
    town.github().organization("acme").members("alice", "bob", "carol");
    this.shop =
        town.github()
            .repository(SHOP)
            .collaborator("alice", "write")
            .collaborator("bob", "write")
            .collaborator("mallory", "read");
  }

  /** The scenes, in their order; each is acted once. */
  public List<Scene> scenes() {
    return List.of(
        merge("Alice opens a pull request that names no ticket", this::open, "HOLD"),
        merge("She writes PAY-17 into the title, and Jira fails", this::down, "UNDECIDED"),
        merge("Jira is back and knows PAY-17, which Carol approved", this::ticket, "HOLD"),
        merge("Alice is in a hurry and sets the LGTM label herself", this::ownLabel, "BLOCK"),
        merge("Bob takes it off, reads the change and sets it again", this::peerLabel, "ALLOW"),
        merge("Alice pushes another commit, which Bob has not seen", this::pushAgain, "HOLD"),
        merge("She adds a migration of the database", this::addSql, "HOLD"),
        merge("Bob reads both commits and approves by a review", this::review, "HOLD"),
        merge("The migration is applied, and Alice asks: /gate recheck", this::migrate, "ALLOW"),
        deploy("On Friday evening Alice asks for the deployment", this::deployLate, "HOLD"),
        deploy("Customers are charged twice: /gate break-glass", this::breakGlass, "HOLD"),
        deploy("Bob, a second person, says /gate confirm", this::confirm, "ALLOW"),
        merge("Alice asks /gate why, and merges", this::merge, "ALLOW"));
  }

  /** The pull request. */
  public PullRequestRef subject() {
    return new PullRequestRef(new RepositoryName(SHOP), pull.number());
  }

  /** The same at GitHub. */
  public HostedPullRequest pull() {
    return pull;
  }

  /** What GitHub was told about the deployment so far. */
  public ProtectionRequest deployment() {
    return shop.protectionRequest(deployment.run());
  }

  private static Scene merge(String title, Runnable act, String verdict) {
    return new Scene(title, act, Asks.MERGE, verdict);
  }

  private static Scene deploy(String title, Runnable act, String verdict) {
    return new Scene(title, act, Asks.DEPLOY, verdict);
  }

  private void open() {
    pull =
        shop.open("alice", "Charge each order once")
            .body("A second click on the button charged the customer twice.")
            .file("src/main/java/shop/Charge.java", "class Charge {}\n")
            .submit();
    built();
  }

  private void built() {
    shop.check("github-actions", "build", pull.head(), "success");
  }

  private void later(int minutes) {
    town.clock().advance(Duration.ofMinutes(minutes));
  }

  private void down() {
    later(10);
    town.neighbours().jira().misbehave(Misbehaviour.FAILING);
    pull.title("alice", "PAY-17: charge each order once");
  }

  private void ticket() {
    later(2);
    town.neighbours().jira().behave();
    town.neighbours().approved("PAY-17");
    pull.body("alice", "A second click on the button charged the customer twice. See PAY-17.");
  }

  private void ownLabel() {
    later(8);
    pull.label("alice", "LGTM");
  }

  private void peerLabel() {
    later(30);
    pull.unlabel("bob", "LGTM");
    later(15);
    pull.label("bob", "LGTM");
  }

  private void pushAgain() {
    later(55);
    pull.push("alice", Map.of("src/main/java/shop/Charge.java", "final class Charge {}\n"));
    built();
  }

  private void addSql() {
    later(60);
    pull.push("alice", Map.of(SQL_FILE, SQL));
    built();
  }

  private void review() {
    later(60);
    pull.approve("bob");
  }

  private void migrate() {
    later(60);
    town.neighbours().applied(town.door(), SQL_FILE, SQL);
    pull.comment("alice", "/gate recheck");
  }

  private void deployLate() {
    town.clock().set(LocalDateTime.of(2026, 3, 6, 10, 30).toInstant(UTC));
    deployment = shop.requestDeployment("alice", "production", pull.head());
  }

  private void breakGlass() {
    later(10);
    pull.comment("alice", "/gate break-glass customers are charged twice right now");
  }

  private void confirm() {
    later(4);
    pull.comment("bob", "/gate confirm");
  }

  private void merge() {
    later(5);
    pull.comment("alice", "/gate why");
    town.settle(Duration.ofSeconds(30));
    pull.merge("alice");
  }
}
