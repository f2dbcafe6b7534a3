package dev.sekisho.benchmarks.arrival;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.gate.ledger.Inbox;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The small forms of what is measured; how long they take means nothing. */
class ArrivalTest {

  @Test
  void aBotThatIsKilledHasKeptWhatItAcknowledged() throws Exception {
    AckLoad.Plan small = new AckLoad.Plan(50, Duration.ofSeconds(1), Duration.ofSeconds(1));

    AckLoad.Result result = AckLoad.run(Storage.Kind.SQLITE, small);

    assertThat(result.warm().acknowledged()).hasSize(50);
    assertThat(result.warm().latency().getTotalCount()).isEqualTo(50);
    assertThat(result.lost()).isZero();
  }

  @Test
  void everyDeliveryIsDecidedAboutAndOnlyThoseWithATicketMissTheTracker() throws Exception {
    SourceLoad.Plan small =
        new SourceLoad.Plan(
            20, 20, Duration.ofSeconds(1), Duration.ofSeconds(1), SourceLoad.Plan.EACH);

    Map<Tracker, Waits> waits = SourceLoad.run(small);

    assertThat(waits).containsOnlyKeys(Tracker.WELL, Tracker.HANGS, Tracker.FAILS);
    waits.forEach(
        (tracker, wait) -> {
          assertThat(wait.unanswered()).as("unanswered while it %s", tracker).isZero();
          assertThat(wait.verdictsOfOthers()).as("while it %s", tracker).containsOnlyKeys("ALLOW");
        });
    assertThat(waits.get(Tracker.WELL).verdictsOfNaming()).containsKey("ALLOW");
    assertThat(waits.get(Tracker.HANGS).verdictsOfNaming()).containsOnlyKeys("UNDECIDED");
    assertThat(waits.get(Tracker.FAILS).verdictsOfNaming()).containsOnlyKeys("UNDECIDED");
  }

  @Test
  void theInboxAndItsFloorKeepADelivery() throws Exception {
    InboxBenchmark benchmark = new InboxBenchmark();
    benchmark.database = "sqlite";
    benchmark.prepare();
    try {
      assertThat(benchmark.receive()).isEqualTo(Inbox.Receipt.STORED);
      assertThat(benchmark.floor()).isEqualTo(1);
    } finally {
      benchmark.close();
    }
  }
}
