package dev.sekisho.gate.pipeline;

import static dev.sekisho.gate.Draft.HEAD;
import static dev.sekisho.gate.Draft.NOW;
import static dev.sekisho.gate.Draft.SUBJECT;
import static dev.sekisho.gate.Draft.known;
import static dev.sekisho.gate.Draft.sha;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sekisho.gate.Answers;
import dev.sekisho.gate.Draft;
import dev.sekisho.gate.action.AnswerDeployment;
import dev.sekisho.gate.action.CheckState;
import dev.sekisho.gate.action.PublishCheck;
import dev.sekisho.gate.action.Published;
import dev.sekisho.gate.engine.Decision;
import dev.sekisho.gate.event.DeliveryId;
import dev.sekisho.gate.event.DeploymentRequested;
import dev.sekisho.gate.event.GateEvent;
import dev.sekisho.gate.event.Ignored;
import dev.sekisho.gate.event.LabelChanged;
import dev.sekisho.gate.event.MergeGroupRequested;
import dev.sekisho.gate.event.ReviewChanged;
import dev.sekisho.gate.event.RulesChanged;
import dev.sekisho.gate.event.Timer;
import dev.sekisho.gate.fact.BranchName;
import dev.sekisho.gate.fact.EnvironmentName;
import dev.sekisho.gate.fact.FactKind;
import dev.sekisho.gate.fact.LabelChange;
import dev.sekisho.gate.fact.LabelName;
import dev.sekisho.gate.fact.Person;
import dev.sekisho.gate.fact.PullRequestDetails;
import dev.sekisho.gate.fact.PullRequestRef;
import dev.sekisho.gate.fact.Question;
import dev.sekisho.gate.fact.Review;
import dev.sekisho.gate.problem.GateException;
import dev.sekisho.gate.spi.ActionOutcome;
import dev.sekisho.gate.spi.Request;
import dev.sekisho.gate.verdict.Outcome;
import dev.sekisho.gate.verdict.RuleName;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GateTest {
  private static final DeliveryId DELIVERY = new DeliveryId("d-1");
  private static final PullRequestRef OTHER = new PullRequestRef(SUBJECT.repository(), 18);
  private static final GateEvent REVIEW =
      new ReviewChanged(
          SUBJECT,
          HEAD,
          ReviewChanged.Action.SUBMITTED,
          Person.of("bob"),
          Optional.of(Review.State.APPROVED),
          Person.of("bob"),
          NOW);
  private static final GateEvent LABEL =
      new LabelChanged(
          SUBJECT,
          HEAD,
          new LabelChange(new LabelName("x"), LabelChange.Kind.ADDED, Person.of("bob"), NOW));

  private final Outside outside = new Outside();
  private final Gate gate = outside.gate();

  @Test
  void anEventIsGatheredJudgedPlannedActedUponAndRecorded() {
    List<Decision> decisions = gate.handle(DELIVERY, REVIEW);

    assertThat(decisions).singleElement().extracting(d -> d.sheet().head()).isEqualTo(HEAD);
    assertThat(outside.entries)
        .containsExactly(
            "intend ALLOW [GiveReview, PublishCheck]",
            "settle GiveReview Done",
            "settle PublishCheck Done");
    assertThat(outside.handled).containsExactly(DELIVERY);
  }

  @Test
  void whatIsPublishedNamesItsDecision() {
    Decision decision = gate.handle(DELIVERY, REVIEW).get(0);

    assertThat(outside.publishedUnder).containsExactly(decision.id(), decision.id());
  }

  @Test
  void aDeliveryThatWasHandledIsNotHandledAgain() {
    gate.handle(DELIVERY, REVIEW);

    assertThat(gate.handle(DELIVERY, REVIEW)).isEmpty();
    assertThat(outside.gathered).hasSize(1);
  }

  @Test
  void theSameAnswerIsRecordedAndSaidOnce() {
    gate.handle(DELIVERY, REVIEW);
    gate.handle(new DeliveryId("d-2"), REVIEW);

    assertThat(outside.entries).endsWith("intend ALLOW []");
    assertThat(outside.published).hasSize(2);
  }

  @Test
  void onlyWhatTheRulesReadIsGatheredAndWhetherItIsOpen() {
    gate.handle(DELIVERY, REVIEW);

    assertThat(outside.asked).containsExactly(Set.of(FactKind.REVIEWS, FactKind.DETAILS));
  }

  @Test
  void anEventThatCanNotChangeAnAnswerCostsNoCall() {
    assertThat(gate.handle(DELIVERY, LABEL)).isEmpty();
    assertThat(gate.handle(new DeliveryId("d-2"), new Ignored("star", "no business"))).isEmpty();
    assertThat(outside.gathered).isEmpty();
    assertThat(outside.handled).hasSize(2);
  }

  @Test
  void anEventAboutEverythingAsksEveryOpenPullRequestOnce() {
    outside.open = List.of(SUBJECT, OTHER, SUBJECT);
    outside.draft = Draft.sheet();

    assertThat(gate.handle(DELIVERY, new RulesChanged(Answers.REVISION))).hasSize(2);
    assertThat(outside.gathered).containsExactly(SUBJECT, OTHER);
  }

  @Test
  void aDeploymentIsAskedAboutTheCommitThatIsToBeDeployed() {
    GateEvent event =
        new DeploymentRequested(
            SUBJECT.repository(),
            new EnvironmentName("production"),
            sha(9),
            List.of(SUBJECT),
            URI.create("https://example.org/answer"),
            Person.bot("release[bot]"));

    Decision decision = gate.handle(DELIVERY, event).get(0);

    assertThat(decision.evaluation().head()).isEqualTo(sha(9));
    assertThat(decision.evaluation().question())
        .isEqualTo(
            new Question.Deploy(
                Question.Deploy.Kind.AUTOMATIC,
                new EnvironmentName("production"),
                Optional.empty(),
                Person.bot("release[bot]"),
                Optional.of(URI.create("https://example.org/answer"))));
    assertThat(outside.published)
        .singleElement()
        .isInstanceOfSatisfying(
            AnswerDeployment.class, answer -> assertThat(answer.approved()).isTrue());
    assertThat(outside.entries).contains("intend ALLOW [AnswerDeployment, Tell]");
  }

  @Test
  void aHeadThatMovedIsDroppedAndAskedAgain() {
    outside.outcomes.add(new ActionOutcome.HeadMoved(sha(2)));

    List<Decision> decisions = gate.handle(DELIVERY, REVIEW);

    assertThat(decisions).hasSize(1);
    assertThat(outside.gathered).hasSize(2);
    assertThat(outside.entries)
        .containsExactly(
            "intend ALLOW [GiveReview, PublishCheck]",
            "settle GiveReview HeadMoved",
            "settle PublishCheck HeadMoved",
            "intend ALLOW [GiveReview, PublishCheck]",
            "settle GiveReview Done",
            "settle PublishCheck Done");
  }

  @Test
  void aHeadThatKeepsMovingIsLeftAloneForAWhile() {
    for (int i = 0; i < Gate.ATTEMPTS_MAX; i++) {
      outside.outcomes.add(new ActionOutcome.HeadMoved(sha(i + 2)));
    }

    gate.handle(DELIVERY, REVIEW);

    assertThat(outside.gathered).hasSize(Gate.ATTEMPTS_MAX);
    assertThat(outside.timers).containsExactly(NOW.plus(Gate.PAUSE));
  }

  @Test
  void aSourceThatThrowsIsAnUndecidedAboutTheHeadThatWasAnsweredLast() {
    gate.handle(DELIVERY, REVIEW);
    outside.broken.add("source");

    Decision decision = gate.handle(new DeliveryId("d-2"), REVIEW).get(0);

    assertThat(decision.evaluation().verdict().name()).isEqualTo("UNDECIDED");
    assertThat(decision.evaluation().head()).isEqualTo(HEAD);
    assertThat(decision.evaluation().verdict().because())
        .singleElement()
        .satisfies(finding -> assertThat(finding.rule()).isEqualTo(RuleName.FAILURE))
        .satisfies(finding -> assertThat(finding.reason()).contains("source is broken"));
    assertThat(outside.entries)
        .contains("intend UNDECIDED [PublishCheck, DismissReview, Tell, AskAgain]");
    assertThat(outside.published).anySatisfy(p -> assertThat(p).isInstanceOf(PublishCheck.class));
  }

  @Test
  void aSourceThatThrowsBeforeAnyHeadIsKnownIsWrittenDownAndHandledAgain() {
    outside.broken.add("source");

    assertThatThrownBy(() -> gate.handle(DELIVERY, REVIEW))
        .isInstanceOf(GateException.class)
        .hasMessageContaining("GATE-5001")
        .hasMessageContaining("source is broken");
    assertThat(outside.entries).containsExactly("unanswered REVIEW_CHANGED: source is broken");
    assertThat(outside.handled).isEmpty();

    outside.broken.clear();
    assertThat(gate.handle(DELIVERY, REVIEW)).hasSize(1);
  }

  @Test
  void oneQuestionWithoutAnAnswerDoesNotStopTheOthers() {
    outside.broken.add("source");
    outside.state.put(
        new Question.Merge(),
        Published.NOTHING.after(
            new PublishCheck(Answers.answer(outside.control), CheckState.SUCCESS, "x")));

    assertThatThrownBy(() -> gate.handle(DELIVERY, new Timer(List.of(OTHER, SUBJECT), NOW)))
        .isInstanceOf(GateException.class);
    assertThat(outside.entries)
        .contains("unanswered TIMER: source is broken")
        .anyMatch(entry -> entry.startsWith("intend UNDECIDED"));
  }

  @Test
  void aSourceThatAnswersAboutSomethingElseIsAnUndecided() {
    outside.draft = Draft.sheet();
    Decision decision = gate.handle(DELIVERY, new Timer(List.of(OTHER), NOW)).get(0);

    assertThat(decision.evaluation().subject()).isEqualTo(OTHER);
    assertThat(decision.evaluation().verdict().name()).isEqualTo("UNDECIDED");
  }

  @Test
  void anEngineThatThrowsIsAnUndecided() {
    outside.broken.add("engine");

    Decision decision = gate.handle(DELIVERY, REVIEW).get(0);

    assertThat(decision.evaluation().verdict().name()).isEqualTo("UNDECIDED");
    assertThat(outside.entries.get(0)).isEqualTo("intend UNDECIDED [PublishCheck, Tell, AskAgain]");
  }

  @Test
  void aPublisherThatThrowsHasFailedAndIsTriedAtTheNextEvent() {
    outside.broken.add("publisher");
    gate.handle(DELIVERY, REVIEW);
    outside.broken.clear();
    gate.handle(new DeliveryId("d-2"), REVIEW);

    assertThat(outside.entries)
        .containsExactly(
            "intend ALLOW [GiveReview, PublishCheck]",
            "settle GiveReview Failed",
            "settle PublishCheck Failed",
            "intend ALLOW [GiveReview, PublishCheck]",
            "settle GiveReview Done",
            "settle PublishCheck Done");
  }

  @Test
  void nothingIsDoneThatCouldNotBeWrittenDownFirst() {
    outside.broken.add("ledger");

    assertThatThrownBy(() -> gate.handle(DELIVERY, REVIEW)).isInstanceOf(GateException.class);
    assertThat(outside.published).isEmpty();
    assertThat(outside.handled).isEmpty();
  }

  @Test
  void anIndexThatThrowsIsWrittenDown() {
    outside.broken.add("index");

    assertThatThrownBy(() -> gate.handle(DELIVERY, new RulesChanged(Answers.REVISION)))
        .isInstanceOf(GateException.class);
    assertThat(outside.entries).containsExactly("unanswered RULES_CHANGED: index is broken");
  }

  @Test
  void nothingIsDoneAboutMergingWhatWasMerged() {
    outside.draft =
        Draft.sheet()
            .with(
                FactKind.DETAILS,
                known(Draft.details(Person.of("alice"), PullRequestDetails.State.MERGED)));
    outside.control = Answers.control("ticket", Outcome.FORBID);

    gate.handle(DELIVERY, REVIEW);

    assertThat(outside.entries).containsExactly("intend BLOCK []");
  }

  @Test
  void whoeverQueuesTheQuestionsAnswersThemOneByOne() {
    outside.open = List.of(SUBJECT);
    List<Request> requests = gate.recognise(new RulesChanged(Answers.REVISION));

    assertThat(requests).containsExactly(Request.merge(SUBJECT));
    assertThat(gate.answer(requests.get(0)).failures()).isEmpty();
    assertThat(outside.published).hasSize(2);
  }

  @Test
  void anAnswerTellsWhatCouldNotBeDone() {
    outside.outcomes.add(new ActionOutcome.Failed("no connection"));

    assertThat(gate.answer(Request.merge(SUBJECT)).failures()).containsExactly("no connection");
  }

  @Test
  void aMergeQueueIsAnsweredAboutThePullRequestThatItHolds() {
    GateEvent event =
        new MergeGroupRequested(
            SUBJECT.repository(),
            Optional.of(SUBJECT),
            sha(9),
            sha(8),
            new BranchName("main"),
            Person.of("bob"));

    Decision decision = gate.handle(DELIVERY, event).get(0);

    assertThat(decision.evaluation().head()).isEqualTo(HEAD);
    assertThat(decision.evaluation().question()).isEqualTo(new Question.Merge(Optional.of(sha(9))));
    assertThat(outside.published).singleElement().isInstanceOf(PublishCheck.class);
  }
}
