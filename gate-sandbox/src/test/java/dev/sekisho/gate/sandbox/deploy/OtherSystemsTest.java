package dev.sekisho.gate.sandbox.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.gate.sandbox.Neighbours;
import dev.sekisho.gate.slack.message.ButtonAction;
import dev.sekisho.gate.testkit.calendar.SeenEntry;
import dev.sekisho.gate.testkit.calendar.Trouble;
import dev.sekisho.gate.testkit.fake.MutableClock;
import dev.sekisho.gate.testkit.slack.SeenMessage;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the tracker and the calendar are told of releases, and what the calendar can hold back. */
class OtherSystemsTest {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Instant TWO_O_CLOCK = Instant.parse("2026-03-03T05:00:00Z");

  @TempDir Path folder;

  private ReadyYard ready;
  private Yard yard;
  private Neighbours neighbours;
  private MutableClock clock;

  @BeforeEach
  void start() {
    ready = ReadyYard.in(folder);
    yard = ready.yard;
    neighbours = yard.neighbours();
    clock = yard.clock();
  }

  @AfterEach
  void close() {
    ready.close();
  }

  @Test
  void aPlannedReleaseIsAnEventAndDoneReachesTheTicketAndTheEntry() {
    plan();

    assertThat(entry().title()).contains("shop");
    assertThat(entry().from()).isEqualTo(TWO_O_CLOCK);
    assertThat(entry().until()).isEqualTo(TWO_O_CLOCK.plus(Duration.ofMinutes(30)));
    assertThat(neighbours.notes("PAY-17"))
        .singleElement()
        .asString()
        .contains("Reviewed, let through");
    assertThat(neighbours.jira().status("PAY-17")).isNotEqualTo("Done");

    clock.set(TWO_O_CLOCK);
    yard.await(() -> state().equals("succeeded"), PATIENCE);
    settle();

    assertThat(neighbours.notes("PAY-17")).hasSize(2);
    assertThat(neighbours.notes("PAY-17").get(1)).contains("Deployed to");
    assertThat(neighbours.jira().status("PAY-17")).isEqualTo("Done");
    assertThat(entry().cancelled()).isFalse();
    assertThat(entry().from()).isEqualTo(TWO_O_CLOCK);
    assertThat(entry().description()).contains("Is out");
  }

  @Test
  void aReleaseThatIsCalledOffLeavesACancelledEntry() {
    plan();

    yard.says("alice", "abort " + yard.newest().id());
    settle();

    assertThat(state()).isEqualTo("aborted");
    assertThat(entry().cancelled()).isTrue();
  }

  @Test
  void anEntryOfAFreezeHoldsTheReleaseBack() {
    plan();
    neighbours.freeze("Change freeze: audit", Duration.ofHours(8));

    clock.set(TWO_O_CLOCK);
    yard.await(() -> !state().equals("approved") && !state().equals("planned"), PATIENCE);
    settle();

    assertThat(state()).isNotEqualTo("succeeded");
    assertThat(yard.site().version()).isEmpty();
  }

  static Stream<Trouble> everyTrouble() {
    return Stream.concat(
        Stream.of(401, 403, 404, 429, 500).map(code -> new Trouble.Status(code, "reason")),
        Stream.of(new Trouble.Html(), new Trouble.Hanging(), new Trouble.CutBody()));
  }

  @ParameterizedTest
  @MethodSource("everyTrouble")
  void aCalendarThatDoesNotAnswerIsNoOpenWindowAndIsNamedUntilItDoes(Trouble trouble) {
    later(20);
    neighbours.google().misbehave("list", trouble);
    yard.says("alice", "plan " + ready.pull.number());
    settle();
    yard.says("alice", "go");
    settle();
    assertThat(yard.site().version()).isEmpty();
    assertThat(ready.lastAlone("alice")).contains("calendar company");

    neighbours.google().recover();
    yard.await(
        () -> {
          later(1);
          yard.says("alice", "plan " + ready.pull.number());
          settle();
          yard.says("alice", "go");
          settle();
          return state().equals("succeeded");
        },
        PATIENCE);
  }

  private void plan() {
    yard.says("alice", "plan " + ready.pull.number() + " at today 14:00");
    settle();
    List<SeenMessage> told = yard.toldAlone("alice");
    yard.presses("alice", told.get(told.size() - 1), ButtonAction.CONFIRM.id());
    settle();
  }

  private SeenEntry entry() {
    List<SeenEntry> entries = neighbours.entries();
    assertThat(entries).hasSize(1);
    return entries.get(0);
  }

  private String state() {
    return yard.newest().state().word();
  }

  private void later(int minutes) {
    ready.later(minutes);
  }

  private void settle() {
    ready.settle();
  }
}
