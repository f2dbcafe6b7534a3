package dev.sekisho.gate.tracker.hook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sekisho.gate.fact.TicketKey;
import dev.sekisho.gate.problem.GateException;
import dev.sekisho.gate.testkit.tracker.Flavour;
import dev.sekisho.gate.testkit.tracker.Misbehaviour;
import dev.sekisho.gate.testkit.tracker.TrackerStandIn;
import dev.sekisho.gate.tracker.system.StandInBench;
import dev.sekisho.gate.tracker.wire.Connection;
import dev.sekisho.gate.tracker.wire.Credentials;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RedminePollTest {
  private final StandInBench bench = new StandInBench(Flavour.REDMINE);
  private final Connection connection =
      new Connection(
          "tracker",
          bench.standIn.base(),
          Credentials.redmineKey(TrackerStandIn.TOKEN),
          Duration.ofSeconds(10));
  private final Place place = new Place();
  private RedminePoll poll = poll();

  @AfterEach
  void stop() {
    connection.close();
    bench.close();
  }

  @Test
  void theFirstRoundBeginsNow() {
    bench.open();
    bench.clock.advance(Duration.ofHours(1));

    assertThat(round()).isEmpty();
    assertThat(place.text).isEqualTo("2026-03-03T11:00:00Z");
  }

  @Test
  void whatChangedIsToldOnceItIsOlderThanTheOverlap() {
    round();
    TicketKey key = bench.open();
    bench.approve(key, "carol");

    assertThat(round()).containsExactly(key);
    bench.clock.advance(RedminePoll.OVERLAP.plusSeconds(1));
    assertThat(round()).isEmpty();
    assertThat(round()).isEmpty();

    bench.withdraw(key, "carol");
    assertThat(round()).containsExactly(key);
  }

  @Test
  void anotherChangeWithinTheSameSecondIsToldAsWell() {
    round();
    TicketKey key = bench.open();
    assertThat(round()).containsExactly(key);

    bench.standIn.approve(bench.there(key), bench.account("carol"));
    assertThat(round()).containsExactly(key);
  }

  @Test
  void aClosedTicketIsToldAndSoAreMoreThanOnePage() {
    round();
    List<TicketKey> all = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      all.add(bench.open());
    }
    bench.move(all.get(0), "carol", "Done");

    assertThat(round()).containsExactlyInAnyOrderElementsOf(all);
  }

  @Test
  void afterARestartNothingIsLeftOut() {
    round();
    TicketKey key = bench.open();
    bench.approve(key, "carol");
    poll = poll();

    assertThat(round()).contains(key);
  }

  @Test
  void whatCouldNotBeTakenIsToldAgain() {
    round();
    TicketKey key = bench.open();
    bench.approve(key, "carol");

    assertThatThrownBy(
            () ->
                poll.round(
                    changed -> {
                      throw new IllegalStateException("the books are full");
                    }))
        .hasMessage("the books are full");
    assertThat(round()).containsExactly(key);
  }

  @Test
  void aRedmineThatFailsIsSaidAndNothingIsLost() {
    round();
    TicketKey key = bench.open();
    bench.standIn.misbehave(Misbehaviour.FAILING);
    assertThatThrownBy(this::round).isInstanceOf(GateException.class);
    bench.clock.advance(Duration.ofHours(3));
    bench.standIn.behave();

    assertThat(round()).containsExactly(key);
  }

  private List<TicketKey> round() {
    List<TicketKey> told = new ArrayList<>();
    poll.round(told::add);
    return told;
  }

  private RedminePoll poll() {
    return new RedminePoll(connection, bench.site(), place, bench.clock);
  }

  private static final class Place implements Cursor {
    private @Nullable String text;

    @Override
    public Optional<String> read() {
      return Optional.ofNullable(text);
    }

    @Override
    public void keep(String far) {
      text = far;
    }
  }
}
