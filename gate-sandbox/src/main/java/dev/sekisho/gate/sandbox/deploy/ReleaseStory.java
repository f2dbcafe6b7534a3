package dev.sekisho.gate.sandbox.deploy;

import dev.sekisho.gate.sandbox.Neighbours;
import dev.sekisho.gate.slack.message.ButtonAction;
import dev.sekisho.gate.testkit.github.HostedPullRequest;
import dev.sekisho.gate.testkit.slack.SeenMessage;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/**
 * Releases of a shop, from a plan in Slack to what everybody is told. Alice writes, Bob reviews,
 * Carol is their manager, and Dana has the database. Each act begins where the one before it ended.
 * Not thread-safe.
 */
public final class ReleaseStory {

  /** A Tuesday morning in Tokyo, 09:00. */
  public static final Instant BEGIN = tokyo(3, 9, 0);

  private static final String SQL_FILE = Neighbours.MIGRATIONS + "V7__charge_once.sql";
  private static final String SQL = "alter table charge add unique (order_id);\n";
  private static final String CODE = "src/main/java/shop/Charge.java";
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final Yard yard;
  private HostedPullRequest first;
  private HostedPullRequest second;

  /**
   * One thing that happens.
   *
   * @param title what, in a sentence
   * @param act does it, and waits until everything that follows from it is done
   */
  public record Act(String title, Runnable act) {}

  /** A story that begins in {@code yard}. */
  @SuppressWarnings("NullAway.Init") // because the acts open the pull requests
  public ReleaseStory(Yard yard) {
    this.yard = yard;
  }

  /** The acts, in their order; each is done once. */
  public List<Act> acts() {
    return List.of(
        new Act("Alice opens a pull request, Carol approves PAY-17, Bob sets LGTM", this::open),
        new Act("Alice plans it for 14:00, and confirms the time that was read", this::plan),
        new Act("It is 14:00, and the migration of the database is not applied", this::due),
        new Act("Dana applies it, and the gate is asked again five minutes later", this::migrated),
        new Act("Alice plans another one, and pushes a commit that Bob has not seen", this::moved),
        new Act("Bob reads it, Alice plans again and presses Go", this::again),
        new Act("Customers complain, and Bob writes: /deploy rollback", this::rollback),
        new Act(
            "It is Friday evening: Alice calls an emergency, and Bob approves", this::emergency),
        new Act("Customer support asks what went out: /deploy history shop", this::history));
  }

  /** The pull request with the migration. */
  public HostedPullRequest first() {
    return first;
  }

  /** The one after it. */
  public HostedPullRequest second() {
    return second;
  }

  private void settle() {
    yard.settle(PATIENCE);
  }

  private void open() {
    yard.neighbours().approved("PAY-17");
    first =
        yard.shop()
            .open("alice", "PAY-17: charge each order once")
            .body("A second click on the button charged the customer twice. See PAY-17.")
            .file(CODE, "class Charge {}\n")
            .file(SQL_FILE, SQL)
            .submit();
    later(5);
    reviewed(first);
    settle();
  }

  private void reviewed(HostedPullRequest pull) {
    yard.shop().check("github-actions", "build", pull.head(), "success");
    if (pull.labels().contains("LGTM")) {
      pull.unlabel("bob", "LGTM");
    }
    pull.label("bob", "LGTM");
  }

  private void plan() {
    later(10);
    yard.says("alice", "plan " + first.number() + " at today 14:00");
    settle();
    press("alice", lastAlone("alice"), ButtonAction.CONFIRM);
    settle();
  }

  private void due() {
    yard.clock().set(tokyo(3, 14, 0));
    await("waiting");
    settle();
  }

  private void migrated() {
    later(4);
    yard.neighbours().applied(yard.door(), SQL_FILE, SQL);
    later(1);
    await("succeeded");
    settle();
  }

  private void moved() {
    later(30);
    yard.neighbours().approved("PAY-18");
    second =
        yard.shop()
            .open("alice", "PAY-18: round the sum on the receipt")
            .body("See PAY-18.")
            .file("src/main/java/shop/Receipt.java", "class Receipt {}\n")
            .submit();
    later(5);
    reviewed(second);
    settle();
    yard.says("alice", "plan " + second.number());
    settle();
    second.push("alice", Map.of("src/main/java/shop/Receipt.java", "final class Receipt {}\n"));
    settle();
    press("alice", card(), ButtonAction.GO);
    settle();
  }

  private void again() {
    later(20);
    reviewed(second);
    settle();
    yard.says("alice", "plan " + second.number());
    settle();
    press("alice", card(), ButtonAction.GO);
    await("succeeded");
    settle();
  }

  private void rollback() {
    later(15);
    yard.says("bob", "rollback");
    settle();
  }

  private void emergency() {
    yard.clock().set(tokyo(6, 19, 30));
    yard.says("alice", "emergency " + second.number() + " customers are charged twice right now");
    settle();
    later(2);
    yard.says("bob", "go " + yard.newest().id());
    await("succeeded");
    settle();
  }

  private void history() {
    later(5);
    yard.says("carol", "history shop");
    settle();
  }

  private void later(int minutes) {
    yard.clock().advance(Duration.ofMinutes(minutes));
  }

  private void await(String state) {
    yard.await(() -> yard.newest().state().word().equals(state), PATIENCE);
  }

  private void press(String name, SeenMessage message, ButtonAction action) {
    yard.presses(name, message, action.id());
  }

  private SeenMessage lastAlone(String name) {
    List<SeenMessage> told = yard.toldAlone(name);
    return told.get(told.size() - 1);
  }

  /** The message of the newest release. */
  private SeenMessage card() {
    List<SeenMessage> cards =
        yard.channel().stream().filter(message -> message.thread().isEmpty()).toList();
    return cards.get(cards.size() - 1);
  }

  private static Instant tokyo(int day, int hour, int minute) {
    return LocalDateTime.of(2026, 3, day, hour, minute).toInstant(ZoneOffset.ofHours(9));
  }
}
