package dev.sekisho.benchmarks.arrival;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.gate.ledger.Inbox;
import java.time.Duration;
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
