package dev.sekisho.gate.calendar.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sekisho.gate.fact.Evidence;
import dev.sekisho.gate.testkit.fake.MutableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class CachedCalendarTest {
  private final MutableClock clock = new MutableClock(Instant.parse("2026-03-04T10:00:00Z"));
  private int reads;
  private boolean down;

  private final CachedCalendar calendar =
      new CachedCalendar(
          "company", this::read, new CopyAge(Duration.ofMinutes(1), Duration.ofMinutes(15)), clock);

  @Test
  void itIsReadAgainWhenItIsOldAndNotBefore() {
    calendar.copy();
    clock.advance(Duration.ofMinutes(1));
    calendar.copy();
    assertThat(reads).isEqualTo(1);

    clock.advance(Duration.ofMillis(1));
    assertThat(asOf()).isEqualTo(clock.instant());
    assertThat(reads).isEqualTo(2);
  }

  @Test
  void whatWasReadCountsForAWhileAndIsAsOldAsItIs() {
    Instant first = asOf();
    down = true;
    clock.advance(Duration.ofMinutes(15));
    assertThat(asOf()).isEqualTo(first);

    clock.advance(Duration.ofMillis(1));
    assertThat(calendar.copy()).isEqualTo(Evidence.unknown("calendar company", "nobody answers"));

    down = false;
    assertThat(asOf()).isEqualTo(clock.instant());
  }

  @Test
  void aCalendarThatWasNeverReadIsUnknownAndNotEmpty() {
    down = true;

    assertThat(calendar.copy()).isEqualTo(Evidence.unknown("calendar company", "nobody answers"));
  }

  @Test
  void aCalendarThatIsSaidToHaveChangedIsReadAgainAndItsOldCopyIsNoAnswer() {
    calendar.copy();
    calendar.changed();
    calendar.copy();
    assertThat(reads).isEqualTo(2);

    down = true;
    calendar.changed();
    assertThat(calendar.copy()).isInstanceOf(Evidence.Unknown.class);
    assertThat(calendar.copy()).as("still").isInstanceOf(Evidence.Unknown.class);
    down = false;
    assertThat(asOf()).isEqualTo(clock.instant());
  }

  @Test
  void aCopyIsAcceptedAtLeastUntilItIsReadAgain() {
    assertThatThrownBy(() -> new CopyAge(Duration.ofMinutes(2), Duration.ofMinutes(1)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private Instant asOf() {
    return ((Evidence.Known<CalendarCopy>) calendar.copy()).asOf();
  }

  private CalendarCopy read() {
    reads++;
    if (down) {
      throw new IllegalStateException("nobody answers");
    }
    return new CalendarCopy(List.of(), clock.instant(), clock.instant().plus(CalendarCopy.AHEAD));
  }
}
