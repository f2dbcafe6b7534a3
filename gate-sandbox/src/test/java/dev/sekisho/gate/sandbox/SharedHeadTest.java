package dev.sekisho.gate.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.gate.testkit.github.HostedPullRequest;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two pull requests of one head into one branch share a check, which must lie for neither. */
class SharedHeadTest {
  @TempDir Path folder;

  private Outpost outpost;
  private HostedPullRequest first;
  private HostedPullRequest second;

  @BeforeEach
  void openTwo() {
    outpost = Outpost.open(folder);
    first = outpost.open();
    outpost.shop().branch("alice", "again", first.head());
    second = outpost.shop().open("alice", "The same again").branch("again").submit();
    outpost.settle();
    assertThat(second.head()).isEqualTo(first.head());
  }

  @AfterEach
  void close() {
    outpost.close();
  }

  @Test
  void theYesToOneIsNotShownAtTheOther() {
    first.approve("bob");
    outpost.github().awaitDeliveries(Outpost.PATIENCE);
    outpost.await(
        "refused, for whoever runs it to read",
        () ->
            outpost.warnings().stream()
                .anyMatch(line -> line.contains("GATE-3130") && line.contains("acme/shop#2")));

    assertThat(outpost.metric("gate_publications_total{outcome=\"failed\"}")).isPositive();
    assertThat(outpost.newest(first).answer().verdict().name()).isEqualTo("ALLOW");
    assertThat(outpost.check(first.head())).contains("action_required");
  }

  @Test
  void theYesToBothIsShown() {
    first.approve("bob");
    second.approve("bob");
    later();

    assertThat(outpost.check(first.head())).contains("success");
  }

  @Test
  void theYesIsShownOnceTheOtherIsClosed() {
    first.approve("bob");
    outpost.github().awaitDeliveries(Outpost.PATIENCE);
    second.close("alice");
    later();

    assertThat(outpost.check(first.head())).contains("success");
  }

  @Test
  void aNoToTheOtherTakesAYesBack() {
    second.close("alice");
    first.approve("bob");
    later();
    assertThat(outpost.check(first.head())).contains("success");

    second.reopen("alice");
    later();
    assertThat(outpost.check(first.head())).contains("action_required");
  }

  /** A refused publication is tried again after minutes, counted from whenever it was refused. */
  private void later() {
    outpost.github().awaitDeliveries(Outpost.PATIENCE);
    outpost.await(
        "idle",
        () -> {
          outpost.clock().advance(Duration.ofMinutes(6));
          return outpost.waiting() == 0;
        });
  }
}
