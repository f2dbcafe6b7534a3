package dev.sekisho.benchmarks.arrival;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.sekisho.gate.fact.PullRequestRef;
import dev.sekisho.gate.fact.RepositoryName;
import dev.sekisho.gate.testkit.github.GitHubStandIn;
import dev.sekisho.gate.testkit.github.HookDelivery;
import dev.sekisho.gate.testkit.github.HostedRepository;
import dev.sekisho.gate.testkit.tracker.TrackerStandIn;
import java.net.URI;
import java.time.Duration;
import java.util.List;

/** What GitHub sends of pull requests of which every second one names a ticket. */
final class TicketTraffic {

  /** Nobody listens there: the stand-in remembers what it would have sent. */
  private static final URI NOBODY = URI.create("http://127.0.0.1:9/");

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final RepositoryName PAYMENTS = new RepositoryName("acme/payments");
  private static final JsonMapper JSON = new JsonMapper();

  private TicketTraffic() {}

  /**
   * A delivery, signed.
   *
   * @param subject the pull request that it is about
   * @param namesTicket whether that one names a ticket
   */
  record Letter(HookDelivery delivery, PullRequestRef subject, boolean namesTicket) {}

  /**
   * Opens so many pull requests, and for half of them a ticket of their own that is approved.
   *
   * @param manager who approves
   */
  static List<Letter> at(
      GitHubStandIn github,
      TrackerStandIn jira,
      String manager,
      int count,
      String bot,
      String secret) {
    HostedRepository repository = github.repository(PAYMENTS.toString()).collaborator(bot, "admin");
    repository.webhook(NOBODY, secret);
    for (int i = 0; i < count; i++) {
      String title = "Pay later";
      if (i % 2 == 0) {
        String key = "PAY-" + (i + 1);
        jira.open(key);
        jira.approve(key, manager);
        title = key + " " + title;
      }
      repository.open("alice", title).file("src/Payment" + i + ".java", "//\n").submit();
    }
    github.awaitDeliveries(PATIENCE);
    return github.deliveries().stream()
        .filter(sent -> sent.event().equals("pull_request") && sent.action().equals("opened"))
        .map(TicketTraffic::letter)
        .toList();
  }

  private static Letter letter(HookDelivery delivery) {
    try {
      int number = JSON.readTree(delivery.payload()).path("number").asInt();
      return new Letter(
          delivery, new PullRequestRef(PAYMENTS, number), delivery.payload().contains("PAY-"));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the stand-in sends JSON", e);
    }
  }
}
