package dev.sekisho.gate.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.gate.fact.PullRequestRef;
import dev.sekisho.gate.fact.RepositoryName;
import dev.sekisho.gate.fact.TicketKey;
import dev.sekisho.gate.spi.TicketRecord;
import dev.sekisho.gate.testkit.fake.MutableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What holds of the record of tickets in every database. */
abstract class TicketRecordContract {
  private static final TicketKey PAY_17 = new TicketKey("PAY-17");
  private static final TicketKey PAY_18 = new TicketKey("PAY-18");

  private final MutableClock clock = new MutableClock(Instant.parse("2026-03-04T10:00:00Z"));
  private Database database;
  private TicketRecord record;

  abstract String url();

  @BeforeEach
  void open() {
    database = Database.open(url());
    record = new JdbcTicketRecord(database, clock);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void aTicketFindsThePullRequestsThatNameItTheLastNotedFirst() {
    record.names(pullRequest(7), Set.of(PAY_17, PAY_18));
    clock.advance(Duration.ofMinutes(1));
    record.names(pullRequest(8), Set.of(PAY_17));
    record.names(pullRequest(8), Set.of(PAY_17));

    assertThat(record.naming(PAY_17)).containsExactly(pullRequest(8), pullRequest(7));
    assertThat(record.naming(PAY_18)).containsExactly(pullRequest(7));
    assertThat(record.naming(new TicketKey("PAY-1"))).isEmpty();
  }

  @Test
  void whatIsNotNamedAnyMoreIsForgotten() {
    record.names(pullRequest(7), Set.of(PAY_17));
    record.names(pullRequest(7), Set.of(PAY_18));
    assertThat(record.naming(PAY_17)).isEmpty();

    record.names(pullRequest(7), Set.of());
    assertThat(record.naming(PAY_18)).isEmpty();
  }

  @Test
  void asManyAsTheLimitAreFoundAndNotOneMore() {
    for (int i = 1; i <= TicketRecord.PULL_REQUESTS_MAX + 1; i++) {
      clock.advance(Duration.ofMillis(1));
      record.names(pullRequest(i), Set.of(PAY_17));
    }

    assertThat(record.naming(PAY_17))
        .hasSize(TicketRecord.PULL_REQUESTS_MAX)
        .doesNotContain(pullRequest(1));
  }

  @Test
  void retentionRemovesWhatWasNotedLongAgo() {
    record.names(pullRequest(7), Set.of(PAY_17));
    clock.advance(Duration.ofDays(1));
    record.names(pullRequest(8), Set.of(PAY_17));

    new Retention(database).forget(clock.instant(), clock.instant());

    assertThat(record.naming(PAY_17)).containsExactly(pullRequest(8));
  }

  private static PullRequestRef pullRequest(int number) {
    return new PullRequestRef(new RepositoryName("acme/till"), number);
  }
}
