package dev.sekisho.gate.github.heal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.gate.event.DeliveryId;
import dev.sekisho.gate.github.Described;
import dev.sekisho.gate.github.SignedIn;
import dev.sekisho.gate.testkit.Sheets;
import dev.sekisho.gate.testkit.fake.MutableClock;
import dev.sekisho.gate.testkit.github.GitHubStandIn;
import dev.sekisho.gate.testkit.github.HookDelivery;
import dev.sekisho.gate.testkit.github.HostedRepository;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MissedDeliveriesTest {
  private static final Duration SOON = Duration.ofSeconds(10);

  /** Nobody listens at the discard port of this machine. */
  private static final URI NOBODY = URI.create("http://127.0.0.1:9/webhooks/github");

  private final MutableClock clock = new MutableClock(Sheets.NOW);
  private final GitHubStandIn github = Described.start(clock);
  private HostedRepository hosted;

  @BeforeEach
  void open() {
    hosted = github.repository("acme/payments");
  }

  @AfterEach
  void close() {
    Described.close(github);
  }

  @Test
  void whatAnAppCouldNotGetIsAskedForOnce() {
    SignedIn.install(github, "acme").webhook(NOBODY, "secret");
    hosted.open("alice", "One").file("A", "a").submit();
    github.awaitDeliveries(SOON);
    List<String> failed = failed();
    assertThat(failed).isNotEmpty();

    List<DeliveryId> asked =
        missed().redeliver(Sheets.NOW.minus(MissedDeliveries.KEPT), id -> false);

    assertThat(asked).extracting(DeliveryId::value).containsExactlyInAnyOrderElementsOf(failed);
  }

  @Test
  void whatCameInTheEndIsNotAskedFor() {
    SignedIn.install(github, "acme").webhook(NOBODY, "secret");
    hosted.open("alice", "One").file("A", "a").submit();
    github.awaitDeliveries(SOON);

    assertThat(missed().redeliver(Sheets.NOW.minus(MissedDeliveries.KEPT), id -> true)).isEmpty();
    assertThat(missed().redeliver(Sheets.NOW.plusSeconds(1), id -> false)).isEmpty();
  }

  private MissedDeliveries missed() {
    return new MissedDeliveries(SignedIn.asApp(github, clock), List::of, NOBODY);
  }

  private List<String> failed() {
    return github.deliveries().stream()
        .filter(delivery -> !delivery.arrived())
        .map(HookDelivery::guid)
        .distinct()
        .toList();
  }
}
