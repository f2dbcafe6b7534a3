package dev.sekisho.gate.vocabulary;

import static dev.sekisho.gate.Draft.HEAD;
import static dev.sekisho.gate.Draft.NOW;
import static dev.sekisho.gate.Draft.minute;
import static dev.sekisho.gate.Draft.sha;
import static dev.sekisho.gate.fact.FactKind.BREAK_GLASS;
import static dev.sekisho.gate.vocabulary.Words.BOB;
import static dev.sekisho.gate.vocabulary.Words.CAROL;
import static dev.sekisho.gate.vocabulary.Words.read;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.gate.Draft;
import dev.sekisho.gate.fact.BreakGlass;
import dev.sekisho.gate.fact.HeadSha;
import dev.sekisho.gate.fact.Person;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GlassRecordTest {
  private static final Instant LATER = NOW.plusSeconds(600);

  @Test
  void aRecordOfTwoPeopleForThisHeadCounts() {
    PullRequest pr = read(glass(record(BOB, Optional.of(CAROL), LATER, HEAD)));
    GlassRecord glass = pr.breakGlass();

    assertThat(glass.opened() && glass.forThisHead() && glass.confirmed()).isTrue();
    assertThat(glass.hasReason()).isTrue();
    assertThat(glass.expired()).isFalse();
    assertThat(glass.lifts()).containsExactly("ticket");
    assertThat(pr.reading().nextChange()).contains(LATER);
    assertThat(pr.reading().gaps()).isEmpty();
  }

  @Test
  void nobodyConfirmsOwnRecordInWhateverCase() {
    assertThat(confirmed(BOB, Optional.of(Person.of("BOB")))).isFalse();
    assertThat(confirmed(BOB, Optional.empty())).isFalse();
  }

  @Test
  void neitherAMachineNorSomebodyWithoutAnAccountIsASecondPersonOrAFirst() {
    assertThat(confirmed(BOB, Optional.of(Person.bot("ops")))).isFalse();
    assertThat(confirmed(BOB, Optional.of(Person.of("ops[bot]")))).isFalse();
    assertThat(confirmed(BOB, Optional.of(Person.NOBODY))).isFalse();
    assertThat(confirmed(Person.NOBODY, Optional.of(CAROL))).isFalse();
  }

  @Test
  void aConfirmationInTheFutureDoesNotCountYet() {
    BreakGlass soon =
        new BreakGlass(
            BOB,
            "fire",
            minute(1),
            Optional.of(CAROL),
            Optional.of(NOW.plusSeconds(5)),
            LATER,
            LATER,
            HEAD,
            Set.of());
    PullRequest pr = read(glass(soon));

    assertThat(pr.breakGlass().confirmed()).isFalse();
    assertThat(pr.reading().nextChange()).contains(NOW.plusSeconds(5));
  }

  @Test
  void itIsExpiredAtTheVerySecond() {
    assertThat(read(glass(record(BOB, Optional.of(CAROL), NOW, HEAD))).breakGlass().expired())
        .isTrue();
  }

  @Test
  void itCountsForNoOtherHead() {
    assertThat(
            read(glass(record(BOB, Optional.of(CAROL), LATER, sha(2)))).breakGlass().forThisHead())
        .isFalse();
  }

  @Test
  void theLatestRecordCountsAndNoneFromTheFuture() {
    BreakGlass first = record(BOB, Optional.of(CAROL), LATER, HEAD);
    BreakGlass second = at(minute(2), sha(2));
    BreakGlass future = at(NOW.plusSeconds(1), HEAD);

    assertThat(read(glass(second, first, future)).breakGlass().forThisHead()).isFalse();
  }

  @Test
  void missingRecordsAreAGapAndNoRecordIsNone() {
    PullRequest missing = read(Draft.sheet().without(BREAK_GLASS));
    assertThat(missing.breakGlass().opened()).isFalse();
    assertThat(missing.reading().gaps()).containsExactly(BREAK_GLASS);

    PullRequest none = read(Draft.sheet());
    assertThat(none.breakGlass().opened()).isFalse();
    assertThat(none.breakGlass().expired()).isFalse();
    assertThat(none.breakGlass().lifts()).isEmpty();
    assertThat(none.reading().gaps()).isEmpty();
  }

  private static boolean confirmed(Person openedBy, Optional<Person> confirmedBy) {
    return read(glass(record(openedBy, confirmedBy, LATER, HEAD))).breakGlass().confirmed();
  }

  private static Draft glass(Object... records) {
    return Draft.sheet().with(BREAK_GLASS, records);
  }

  private static BreakGlass at(Instant openedAt, HeadSha head) {
    return new BreakGlass(
        BOB, "fire", openedAt, Optional.empty(), Optional.empty(), LATER, LATER, head, Set.of());
  }

  private static BreakGlass record(
      Person openedBy, Optional<Person> confirmedBy, Instant expiresAt, HeadSha head) {
    return new BreakGlass(
        openedBy,
        "fire",
        minute(1),
        confirmedBy,
        confirmedBy.map(person -> minute(2)),
        expiresAt,
        LATER,
        head,
        Set.of("ticket"));
  }
}
