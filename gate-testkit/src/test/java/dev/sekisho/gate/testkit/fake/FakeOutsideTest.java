package dev.sekisho.gate.testkit.fake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sekisho.gate.action.GiveReview;
import dev.sekisho.gate.action.PublishCheck;
import dev.sekisho.gate.action.Tell;
import dev.sekisho.gate.engine.Decision;
import dev.sekisho.gate.engine.Evaluation;
import dev.sekisho.gate.engine.GateEngine;
import dev.sekisho.gate.engine.RuleSetRevision;
import dev.sekisho.gate.event.DeliveryId;
import dev.sekisho.gate.event.Timer;
import dev.sekisho.gate.fact.Evidence;
import dev.sekisho.gate.fact.FactKind;
import dev.sekisho.gate.fact.FactSheet;
import dev.sekisho.gate.pipeline.Gate;
import dev.sekisho.gate.problem.GateException;
import dev.sekisho.gate.spi.FactSource;
import dev.sekisho.gate.spi.Request;
import dev.sekisho.gate.testkit.Sheets;
import dev.sekisho.gate.testkit.fake.RecordingLedger.Entry;
import dev.sekisho.gate.verdict.ControlName;
import dev.sekisho.gate.verdict.ControlResult;
import dev.sekisho.gate.verdict.Finding;
import dev.sekisho.gate.verdict.Outcome;
import dev.sekisho.gate.verdict.RuleName;
import dev.sekisho.gate.verdict.Verdict;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A gate among fakes, whose one rule is that the reviews can be read. */
class FakeOutsideTest {
  private static final FactSheet SHEET = Sheets.sheet().build();

  private final FakeOutside outside = new FakeOutside(Sheets.NOW);
  private int deliveries;

  FakeOutsideTest() {
    outside.source().holding(SHEET);
  }

  @Test
  void whatWasNotWantedWasNotAskedFor() {
    Decision decision = ask().get(0);

    assertThat(outside.source().wasAskedFor(FactKind.REVIEWS)).isTrue();
    assertThat(outside.source().wasAskedFor(FactKind.TICKETS)).isFalse();
    assertThat(decision.sheet().reviews()).isEqualTo(SHEET.reviews());
    assertThat(decision.sheet().tickets())
        .isEqualTo(Evidence.unknown(FactSource.NOT_ASKED_SOURCE, FactSource.NOT_ASKED_REASON));
  }

  @Test
  void aFailingKindIsUnknownWithItsReasonUntilItIsHealed() {
    outside.source().failing("reviews", "the code host timed out");
    assertThat(ask().get(0).evaluation().verdict().name()).isEqualTo("UNDECIDED");
    assertThat(outside.notifier().told())
        .extracting(Tell::occasion)
        .containsExactly(Tell.Occasion.COULD_NOT_JUDGE);

    outside.source().healed();
    outside.clock().advance(Duration.ofMinutes(1));
    List<Request> due = outside.timers().due(outside.clock().instant());
    assertThat(due).hasSize(1);
    assertThat(outside.timers().orders()).isEmpty();
    Gate gate = outside.gate(new ReviewsAreReadable());
    assertThat(gate.answer(due.get(0)).decision().evaluation().verdict().name()).isEqualTo("ALLOW");
  }

  @Test
  void aKindThatThereIsNotIsRefused() {
    assertThatThrownBy(() -> outside.source().failing("review", "x"))
        .hasMessageContaining("'review'");
  }

  @Test
  void aThrowingSourceLeavesAnEntry() {
    outside.source().throwing(new IllegalStateException("no network"));

    assertThatThrownBy(this::ask).isInstanceOf(GateException.class);
    assertThat(outside.ledger().entries(Entry.Unanswered.class))
        .extracting(Entry.Unanswered::reason)
        .containsExactly("no network");
  }

  @Test
  void aPublicationAboutAnotherHeadIsRefused() {
    outside.publisher().headOf(SHEET.subject(), Sheets.sha(9));

    ask();

    assertThat(outside.publisher().published()).isEmpty();
    assertThat(outside.timers().orders()).hasSize(1);
  }

  @Test
  void aHeadThatMovesOnceIsAskedAgain() {
    outside.publisher().headMovingOnce(Sheets.sha(9));

    ask();

    assertThat(outside.source().asked()).hasSize(2);
    assertThat(outside.publisher().published(PublishCheck.class)).hasSize(1);
  }

  @Test
  void whatFailedIsPublishedNextTime() {
    outside.publisher().failingOnce("502");
    ask();
    assertThat(outside.publisher().published(GiveReview.class)).isEmpty();
    assertThat(outside.publisher().published(PublishCheck.class)).hasSize(1);

    ask();
    assertThat(outside.publisher().published(GiveReview.class)).hasSize(1);
    assertThat(outside.publisher().published(PublishCheck.class)).hasSize(1);
  }

  @Test
  void aLedgerThatCanNotWriteStopsEverything() {
    outside.ledger().throwing(new IllegalStateException("disk full"));

    assertThatThrownBy(this::ask).hasMessage("disk full");
    assertThat(outside.publisher().published()).isEmpty();

    outside.ledger().healed();
    assertThat(ask()).hasSize(1);
  }

  @Test
  void intentIsWrittenBeforeOutcome() {
    ask();

    assertThat(outside.ledger().entries().get(0)).isInstanceOf(Entry.Intended.class);
    assertThat(outside.ledger().entries(Entry.Settled.class)).hasSize(2);
  }

  @Test
  void anIndexFindsWhatIsOpen() {
    FakePullRequestIndex index = outside.index().open(SHEET.subject(), SHEET.head());

    assertThat(index.withHead(SHEET.subject().repository(), SHEET.head()))
        .containsExactly(SHEET.subject());
    assertThat(index.withHead(SHEET.subject().repository(), Sheets.sha(9))).isEmpty();
    assertThat(index.open()).containsExactly(SHEET.subject());
    assertThat(index.close(SHEET.subject()).open()).isEmpty();
  }

  @Test
  void equalContentHasAnEqualId() {
    DeliveryId other = new DeliveryId("other");
    Decision first = ask().get(0);
    Decision second = outside.gate(new ReviewsAreReadable()).handle(other, timer()).get(0);

    assertThat(second.id()).isEqualTo(first.id());
    assertThat(outside.gate(new ReviewsAreReadable()).handle(other, timer())).isEmpty();
  }

  private List<Decision> ask() {
    return ask(timer());
  }

  private List<Decision> ask(Timer event) {
    deliveries++;
    return outside.gate(new ReviewsAreReadable()).handle(new DeliveryId("d-" + deliveries), event);
  }

  private static Timer timer() {
    return new Timer(List.of(SHEET.subject()), Sheets.NOW);
  }

  private static final class ReviewsAreReadable implements GateEngine {
    @Override
    public RuleSetRevision revision() {
      return new RuleSetRevision("00".repeat(32));
    }

    @Override
    public Set<FactKind> reads() {
      return Set.of(FactKind.REVIEWS);
    }

    @Override
    public Evaluation evaluate(FactSheet sheet) {
      Finding finding =
          sheet
              .reviews()
              .fold(
                  known -> finding(Outcome.SATISFIED, "they were read"),
                  unknown -> finding(Outcome.GAP, unknown.reason()));
      List<ControlResult> controls =
          List.of(ControlResult.of(new ControlName("reviews"), "test", List.of(finding)));
      return new Evaluation(
          sheet.question(),
          sheet.subject(),
          sheet.head(),
          sheet.asOf(),
          revision(),
          Verdict.of(controls),
          controls,
          List.of(),
          Optional.empty());
    }

    private static Finding finding(Outcome outcome, String reason) {
      return new Finding(new RuleName("reviews/read"), outcome, reason, "", "test");
    }
  }
}
