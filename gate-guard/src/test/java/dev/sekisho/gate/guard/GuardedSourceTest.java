package dev.sekisho.gate.guard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.gate.fact.Evidence;
import dev.sekisho.gate.fact.FactKind;
import dev.sekisho.gate.fact.FactSheet;
import dev.sekisho.gate.fact.Listing;
import dev.sekisho.gate.spi.EvidenceSource;
import dev.sekisho.gate.testkit.Sheets;
import dev.sekisho.gate.testkit.fake.MutableClock;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GuardedSourceTest {
  private static final Set<FactKind> WINDOWS = Set.of(FactKind.WINDOW, FactKind.FREEZES);

  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final FactSheet sheet = Sheets.sheet().build();

  @AfterEach
  void stop() {
    threads.shutdownNow();
  }

  @Test
  void whatTheSourceLaysIsLaid() {
    FactSheet laid = guarded(this::freezesOnly).lay(sheet);

    assertThat(laid.freezes()).isEqualTo(Evidence.known(Listing.of(), "calendar", sheet.asOf()));
    assertThat(guarded(this::freezesOnly).brings()).isEqualTo(WINDOWS);
  }

  @Test
  void aSourceThatThrowsLeavesAGapOfEachKindThatItBrings() {
    FactSheet laid =
        guarded(
                s -> {
                  throw new IllegalStateException("answered 500");
                })
            .lay(sheet);

    assertThat(laid.window()).isEqualTo(Evidence.unknown("calendar", "answered 500"));
    assertThat(laid.freezes()).isEqualTo(Evidence.unknown("calendar", "answered 500"));
    assertThat(laid.tickets()).isEqualTo(sheet.tickets());
  }

  @Test
  void aGapOfTheSystemIsAFailureAndTheRestOfTheSheetIsKept() {
    GuardedSource source =
        guarded(
            s ->
                freezesOnly(s)
                    .with(draft -> draft.window(Evidence.unknown("calendar", "answered 401"))));

    FactSheet first = source.lay(sheet);
    assertThat(first.freezes()).isInstanceOf(Evidence.Known.class);
    assertThat(first.window()).isEqualTo(Evidence.unknown("calendar", "answered 401"));

    FactSheet second = source.lay(sheet);
    assertThat(second.freezes())
        .isEqualTo(
            Evidence.unknown(
                "calendar", "is not asked for 300 s, because it keeps failing: answered 401"));
  }

  @Test
  void aGapOfAnotherSystemIsNoFailureOfThisOne() {
    GuardedSource source =
        guarded(s -> s.with(draft -> draft.window(Evidence.unknown("github", "answered 502"))));

    source.lay(sheet);
    assertThat(source.lay(sheet).window()).isEqualTo(Evidence.unknown("github", "answered 502"));
    assertThat(source.guard().isAsking()).isTrue();
  }

  private FactSheet freezesOnly(FactSheet s) {
    return s.with(draft -> draft.freezes(Evidence.known(Listing.of(), "calendar", s.asOf())));
  }

  private GuardedSource guarded(UnaryOperator<FactSheet> lay) {
    EvidenceSource source =
        new EvidenceSource() {
          @Override
          public Set<FactKind> brings() {
            return WINDOWS;
          }

          @Override
          public FactSheet lay(FactSheet s) {
            return lay.apply(s);
          }
        };
    Duration longTime = Duration.ofMinutes(5);
    return new GuardedSource(
        source,
        new Guard(
            "calendar",
            new GuardSettings(longTime, 1, 1, longTime),
            threads,
            new MutableClock(sheet.asOf())));
  }
}
