package dev.sekisho.gate.calendar.window;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.gate.fact.FactSheet;
import dev.sekisho.gate.testkit.Sheets;
import dev.sekisho.gate.vocabulary.PullRequest;
import dev.sekisho.gate.vocabulary.Reading;
import dev.sekisho.gate.vocabulary.Tables;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

/**
 * The engine agrees with an oracle that tries every minute. The large form runs with {@code ./mvnw
 * -Psoak}.
 */
class OracleTest {
  private static final Duration EVERY_MINUTE = Duration.ofHours(36);
  private static final Duration EVERY_EDGE = Duration.ofDays(45);

  @Provide
  Arbitrary<DrawnCalendar> calendars() {
    return Calendars.any();
  }

  @Provide
  Arbitrary<Passage> passages() {
    return Calendars.passages();
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void everyChangeIsSeenAndSeenInTime(
      @ForAll("calendars") DrawnCalendar drawn, @ForAll("passages") Passage passage) {
    compare(drawn, passage);
  }

  @Tag("soak")
  @Property(tries = 10_000, edgeCases = EdgeCasesMode.NONE)
  void everyChangeIsSeenAndSeenInTimeOfTenThousandCalendars(
      @ForAll("calendars") DrawnCalendar drawn, @ForAll("passages") Passage passage) {
    compare(drawn, passage);
  }

  private static void compare(DrawnCalendar drawn, Passage passage) {
    Instant from = drawn.about().minus(EVERY_MINUTE).truncatedTo(ChronoUnit.MINUTES);
    Instant minutes = from.plus(EVERY_MINUTE.multipliedBy(2));
    Instant until = minutes.plus(EVERY_EDGE);
    Oracle oracle = new Oracle(drawn, passage, from, until);
    WindowCalendar calendar = drawn.calendar();

    List<Instant> expected = oracle.byEdge(from, until);
    assertThat(expected.stream().filter(minutes::isAfter).toList())
        .as("edges against minutes")
        .isEqualTo(oracle.byMinute(from, minutes));
    asksTheGateAgainAtTheFirstOf(expected, calendar.answer(passage, from), until);
    List<Instant> seen = new ArrayList<>();
    Instant at = from;
    while (true) {
      WindowAnswer answer = calendar.answer(passage, at);
      assertThat(answer.open()).as("open at %s", at).isEqualTo(oracle.isOpen(at));
      assertThat(answer.why()).isNotBlank();
      Instant now = at;
      List<Instant> next = expected.stream().filter(now::isBefore).toList();
      agrees(answer.nextChange().orElse(answer.horizon()), next, 0, until);
      agrees(
          (answer.open() ? answer.nextOpening() : answer.nextClosing()).orElse(answer.horizon()),
          next,
          1,
          until);
      if (answer.nextChange().filter(until::isAfter).isEmpty()) {
        break;
      }
      at = answer.nextChange().get();
      seen.add(at);
      Instant between = now.plus(Duration.between(now, at).dividedBy(2));
      assertThat(calendar.answer(passage, between).nextChange())
          .as("asked half-way, at %s", between)
          .contains(at);
    }
    assertThat(seen).isEqualTo(expected);
  }

  /** What a rule reads of the answer changes when the calendar does: the gate's nextChangeAt. */
  private static void asksTheGateAgainAtTheFirstOf(
      List<Instant> changes, WindowAnswer answer, Instant until) {
    Reading reading = new Reading(answer.at());
    FactSheet sheet = Sheets.sheet().asOf(answer.at()).window(answer.fact()).build();
    boolean open = new PullRequest(sheet, Tables.NONE, reading).window().open();

    assertThat(open).isEqualTo(answer.open());
    assertThat(reading.gaps()).isEmpty();
    agrees(reading.nextChange().orElseThrow(), changes, 0, until);
  }

  /** The change that was said is the one that was seen, or lies behind all that was looked at. */
  private static void agrees(Instant said, List<Instant> seen, int index, Instant until) {
    if (index < seen.size()) {
      assertThat(said).isEqualTo(seen.get(index));
    } else {
      assertThat(said).isAfterOrEqualTo(until);
    }
  }
}
