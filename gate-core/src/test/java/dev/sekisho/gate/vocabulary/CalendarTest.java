package dev.sekisho.gate.vocabulary;

import static dev.sekisho.gate.Draft.NOW;
import static dev.sekisho.gate.Draft.known;
import static dev.sekisho.gate.fact.FactKind.FREEZES;
import static dev.sekisho.gate.fact.FactKind.WINDOW;
import static dev.sekisho.gate.vocabulary.Words.read;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.gate.Draft;
import dev.sekisho.gate.fact.Freeze;
import dev.sekisho.gate.fact.ReleaseWindow;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CalendarTest {
  private static final Instant SOON = NOW.plusSeconds(60);

  @Test
  void anOpenWindowIsOpenUntilItsEnd() {
    PullRequest pr = read(window(true, Optional.of(SOON), Optional.empty()));

    assertThat(pr.window().open()).isTrue();
    assertThat(pr.reading().nextChange()).contains(SOON);
    assertThat(pr.reading().gaps()).isEmpty();
  }

  @Test
  void whatWasSaidOfATimeThatIsOverIsAGapAtItsVerySecond() {
    PullRequest pr = read(window(true, Optional.of(NOW), Optional.empty()));

    assertThat(pr.window().open()).isFalse();
    assertThat(pr.reading().gaps()).containsExactly(WINDOW);
  }

  @Test
  void aClosedWindowThatShouldHaveOpenedIsAGap() {
    PullRequest pr = read(window(false, Optional.empty(), Optional.of(NOW)));

    assertThat(pr.window().open()).isFalse();
    assertThat(pr.reading().gaps()).containsExactly(WINDOW);
  }

  @Test
  void aClosedWindowNamesItsOpening() {
    PullRequest pr = read(window(false, Optional.of(SOON), Optional.of(SOON)));

    assertThat(pr.window().open()).isFalse();
    assertThat(pr.window().nextOpening()).isEqualTo(SOON.toString());
    assertThat(pr.reading().nextChange()).contains(SOON);
    assertThat(pr.reading().gaps()).isEmpty();
  }

  @Test
  void aWindowWithoutAnEndStaysOpen() {
    PullRequest pr = read(window(true, Optional.empty(), Optional.empty()));

    assertThat(pr.window().open()).isTrue();
    assertThat(pr.reading().nextChange()).isEmpty();
  }

  @Test
  void aFreezeIsOnFromItsFirstSecondUntilBeforeItsLast() {
    assertThat(frozen(new Freeze("f", "w", NOW, Optional.of(SOON)))).isTrue();
    assertThat(frozen(new Freeze("f", "w", NOW.minusSeconds(9), Optional.of(NOW)))).isFalse();
    assertThat(frozen(new Freeze("f", "w", SOON, Optional.empty()))).isFalse();
    assertThat(frozen(new Freeze("f", "w", NOW.minusSeconds(9), Optional.empty()))).isTrue();
  }

  @Test
  void theNextFreezeChangesTheAnswer() {
    PullRequest pr =
        read(Draft.sheet().with(FREEZES, new Freeze("f", "w", SOON, Optional.empty())));

    assertThat(pr.frozen()).isFalse();
    assertThat(pr.reading().nextChange()).contains(SOON);
  }

  @Test
  void partOfTheFreezesProvesThatOneIsOnButNotThatNoneIs() {
    Freeze on = new Freeze("year end", "accounts", NOW, Optional.empty());
    PullRequest frozen = read(Draft.sheet().truncated(FREEZES, on));
    assertThat(frozen.frozen()).isTrue();
    assertThat(frozen.freezes()).isEqualTo("year end (accounts)");
    assertThat(frozen.reading().gaps()).isEmpty();

    PullRequest unclear = read(Draft.sheet().truncated(FREEZES));
    assertThat(unclear.frozen()).isFalse();
    assertThat(unclear.reading().gaps()).containsExactly(FREEZES);
  }

  private static boolean frozen(Freeze freeze) {
    return read(Draft.sheet().with(FREEZES, freeze)).frozen();
  }

  private static Draft window(boolean open, Optional<Instant> until, Optional<Instant> next) {
    return Draft.sheet().with(WINDOW, known(new ReleaseWindow(open, "office hours", until, next)));
  }
}
