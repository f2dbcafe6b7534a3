package dev.sekisho.gate.action;

import static dev.sekisho.gate.Answers.answer;
import static dev.sekisho.gate.Answers.control;
import static dev.sekisho.gate.Draft.NOW;
import static dev.sekisho.gate.Draft.sha;
import static dev.sekisho.gate.Draft.sheet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.gate.Answers;
import dev.sekisho.gate.action.Published.OwnReview;
import dev.sekisho.gate.engine.Evaluation;
import dev.sekisho.gate.fact.EnvironmentName;
import dev.sekisho.gate.fact.HeadSha;
import dev.sekisho.gate.fact.LabelName;
import dev.sekisho.gate.fact.Person;
import dev.sekisho.gate.fact.Question;
import dev.sekisho.gate.verdict.ControlName;
import dev.sekisho.gate.verdict.ControlResult;
import dev.sekisho.gate.verdict.Debt;
import dev.sekisho.gate.verdict.Finding;
import dev.sekisho.gate.verdict.Outcome;
import dev.sekisho.gate.verdict.RuleName;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ActionPlannerTest {
  private static final URI ANSWER_TO = URI.create("https://api.example.org/answer");
  private static final Evaluation BLOCK =
      answer(control("ticket", Outcome.FORBID), control("review", Outcome.SATISFIED));
  private static final Evaluation UNDECIDED = answer(control("ticket", Outcome.GAP));
  private static final Evaluation HOLD = answer(control("ticket", Outcome.AWAIT));
  private static final Evaluation ALLOW = answer(control("ticket", Outcome.SATISFIED));

  private final ActionPlanner planner = new ActionPlanner(PublishSettings.DEFAULT);

  @Test
  void aBlockFailsTheCheckAndRequestsChanges() {
    assertThat(plan(planner, BLOCK, Published.NOTHING))
        .containsExactly(
            new PublishCheck(BLOCK, CheckState.FAILURE, "blocked by ticket"),
            new GiveReview(BLOCK, Stance.REQUEST_CHANGES));
  }

  @Test
  void anUndecidedFailsTheCheckGivesNoReviewTellsPeopleAndTriesAgain() {
    assertThat(plan(planner, UNDECIDED, Published.NOTHING))
        .containsExactly(
            new PublishCheck(UNDECIDED, CheckState.FAILURE, "could not judge"),
            new Tell(UNDECIDED, Tell.Occasion.COULD_NOT_JUDGE),
            new AskAgain(UNDECIDED, NOW.plus(Repetition.FIRST)));
  }

  @Test
  void aHoldRequiresAnActionAndGivesNoReview() {
    assertThat(plan(planner, HOLD, Published.NOTHING))
        .containsExactly(new PublishCheck(HOLD, CheckState.ACTION_REQUIRED, "waiting for ticket"));
  }

  @Test
  void aHoldThatNobodyCanMendIsInProgress() {
    Evaluation waiting =
        answer(
            ControlResult.of(
                new ControlName("checks"),
                "owner",
                List.of(
                    new Finding(
                        new RuleName("checks/running"), Outcome.AWAIT, "runs", "", "owner"))));

    assertThat(plan(planner, waiting, Published.NOTHING))
        .containsExactly(new PublishCheck(waiting, CheckState.IN_PROGRESS, "waiting for checks"));
  }

  @Test
  void anAllowApprovesBeforeTheCheckSucceeds() {
    assertThat(plan(planner, ALLOW, Published.NOTHING))
        .containsExactly(
            new GiveReview(ALLOW, Stance.APPROVE),
            new PublishCheck(ALLOW, CheckState.SUCCESS, "every control is satisfied"));
  }

  @Test
  void nothingIsDoneTwice() {
    for (Evaluation evaluation : List.of(BLOCK, UNDECIDED, HOLD, ALLOW)) {
      Published done = afterAll(Published.NOTHING, plan(planner, evaluation, Published.NOTHING));

      assertThat(plan(planner, evaluation, done)).as(evaluation.verdict().name()).isEmpty();
    }
  }

  @Test
  void theSameAnswerLaterIsTheSameAnswer() {
    Published done = afterAll(Published.NOTHING, plan(planner, BLOCK, Published.NOTHING));
    Evaluation later =
        Answers.of(
            sheet().asOf(NOW.plusSeconds(60)).build(),
            BLOCK.controls().get(0),
            BLOCK.controls().get(1));

    assertThat(plan(planner, later, done)).isEmpty();
  }

  @Test
  void otherFindingsUpdateTheCheckButDoNotRepeatTheReview() {
    Published done = afterAll(Published.NOTHING, plan(planner, BLOCK, Published.NOTHING));
    Evaluation worse = answer(control("ticket", Outcome.FORBID), control("size", Outcome.FORBID));

    assertThat(plan(planner, worse, done))
        .containsExactly(new PublishCheck(worse, CheckState.FAILURE, "blocked by ticket, size"));
  }

  @Test
  void aNewHeadGetsItsOwnCheckAndItsOwnApproval() {
    Published done = afterAll(Published.NOTHING, plan(planner, ALLOW, Published.NOTHING));
    Evaluation pushed = at(sha(2), control("ticket", Outcome.SATISFIED));

    assertThat(plan(planner, pushed, done))
        .containsExactly(
            new GiveReview(pushed, Stance.APPROVE),
            new PublishCheck(pushed, CheckState.SUCCESS, "every control is satisfied"))
        .allSatisfy(action -> assertThat(action.head()).isEqualTo(sha(2)));
  }

  @Test
  void aRequestForChangesIsNotRepeatedAtANewHead() {
    Published done = afterAll(Published.NOTHING, plan(planner, BLOCK, Published.NOTHING));
    Evaluation pushed = at(sha(2), control("ticket", Outcome.FORBID));

    assertThat(plan(planner, pushed, done))
        .containsExactly(new PublishCheck(pushed, CheckState.FAILURE, "blocked by ticket"));
  }

  @Test
  void aHoldDismissesOwnRequestForChanges() {
    assertThat(plan(planner, HOLD, reviewed(Stance.REQUEST_CHANGES)))
        .contains(new DismissReview(HOLD, "waiting for ticket"));
  }

  @Test
  void aHoldDismissesOwnApproval() {
    assertThat(plan(planner, HOLD, reviewed(Stance.APPROVE)))
        .contains(new DismissReview(HOLD, "waiting for ticket"));
  }

  @Test
  void anUndecidedDismissesOwnApprovalButNotOwnRequestForChanges() {
    assertThat(plan(planner, UNDECIDED, reviewed(Stance.APPROVE)))
        .contains(new DismissReview(UNDECIDED, "could not judge"));
    assertThat(plan(planner, UNDECIDED, reviewed(Stance.REQUEST_CHANGES)))
        .noneMatch(DismissReview.class::isInstance);
  }

  @Test
  void aBlockReplacesOwnApprovalAfterTheCheckFailed() {
    assertThat(plan(planner, BLOCK, reviewed(Stance.APPROVE)))
        .containsExactly(
            new PublishCheck(BLOCK, CheckState.FAILURE, "blocked by ticket"),
            new GiveReview(BLOCK, Stance.REQUEST_CHANGES));
  }

  /** An answer goes and comes back, and what was begun in between may have been done. */
  @Test
  void whatWasBegunAndNotHeardOfIsDoneAgainWhateverStoodBefore() {
    Published before = afterAll(Published.NOTHING, plan(planner, HOLD, Published.NOTHING));
    Published begun = before;
    for (GateAction action : plan(planner, ALLOW, before)) {
      begun = begun.begun(action);
    }

    assertThat(plan(planner, HOLD, before)).isEmpty();
    List<GateAction> again = plan(planner, HOLD, begun);
    assertThat(again)
        .containsExactly(
            new PublishCheck(HOLD, CheckState.ACTION_REQUIRED, "waiting for ticket"),
            new DismissReview(HOLD, "waiting for ticket"));
    assertThat(afterAll(begun, again)).isEqualTo(before);
  }

  @Test
  void anApprovalWhoseDismissalWasNotHeardOfIsGivenAgain() {
    Published approved = afterAll(Published.NOTHING, plan(planner, ALLOW, Published.NOTHING));
    Published begun = approved.begun(new DismissReview(HOLD, "waiting for ticket"));

    assertThat(plan(planner, ALLOW, begun)).containsExactly(new GiveReview(ALLOW, Stance.APPROVE));
    assertThat(plan(planner, UNDECIDED, begun))
        .contains(new DismissReview(UNDECIDED, "could not judge"));
    assertThat(plan(planner, BLOCK, begun)).contains(new GiveReview(BLOCK, Stance.REQUEST_CHANGES));
  }

  @Test
  void aCommentThatWasBegunIsBroughtUpToDate() {
    Published begun = Published.NOTHING.begun(new WriteComment(HOLD));

    assertThat(plan(planner, ALLOW, begun)).contains(new WriteComment(ALLOW));
    assertThat(plan(planner, ALLOW, begun.after(new WriteComment(ALLOW))))
        .noneMatch(WriteComment.class::isInstance);
  }

  @Test
  void reviewsAreLeftOutWhereTheyAreNotWanted() {
    ActionPlanner silent =
        new ActionPlanner(new PublishSettings(false, PublishSettings.Comments.NEVER, Map.of()));

    assertThat(plan(silent, BLOCK, Published.NOTHING))
        .containsExactly(new PublishCheck(BLOCK, CheckState.FAILURE, "blocked by ticket"));
  }

  @Test
  void theCommentBeginsWhenClosedAndIsKeptUpToDate() {
    ActionPlanner talking =
        new ActionPlanner(
            new PublishSettings(false, PublishSettings.Comments.WHEN_CLOSED, Map.of()));

    assertThat(plan(talking, ALLOW, Published.NOTHING)).noneMatch(WriteComment.class::isInstance);
    List<GateAction> closed = plan(talking, BLOCK, Published.NOTHING);
    assertThat(closed).contains(new WriteComment(BLOCK));
    assertThat(plan(talking, ALLOW, afterAll(Published.NOTHING, closed)))
        .contains(new WriteComment(ALLOW));
  }

  @Test
  void theLabelFollowsTheVerdict() {
    LabelName held = new LabelName("gate: hold");
    LabelName open = new LabelName("gate: open");
    ActionPlanner labelling =
        new ActionPlanner(
            new PublishSettings(
                false, PublishSettings.Comments.NEVER, Map.of("HOLD", held, "ALLOW", open)));

    List<GateAction> first = plan(labelling, HOLD, Published.NOTHING);
    Published before = afterAll(Published.NOTHING, first);

    assertThat(first).contains(new SetLabel(HOLD, held));
    assertThat(plan(labelling, ALLOW, before))
        .contains(new RemoveLabel(ALLOW, held), new SetLabel(ALLOW, open));
    assertThat(plan(labelling, BLOCK, before)).contains(new RemoveLabel(BLOCK, held));
  }

  @Test
  void peopleAreToldOnceOfALiftedControl() {
    Debt debt = new Debt(new ControlName("ticket"), new RuleName("glass/x"), "fire", NOW);
    Evaluation lifted =
        Answers.of(
            new Question.Merge(),
            sha(1),
            NOW,
            Optional.empty(),
            List.of(debt),
            control("glass", Outcome.SATISFIED));

    List<GateAction> first = plan(planner, lifted, Published.NOTHING);

    assertThat(first).contains(new Tell(lifted, Tell.Occasion.CONTROL_LIFTED));
    assertThat(plan(planner, lifted, afterAll(Published.NOTHING, first))).isEmpty();
  }

  @Test
  void peopleAreToldAgainWhenTheGateCouldJudgeMeanwhile() {
    Published first = afterAll(Published.NOTHING, plan(planner, UNDECIDED, Published.NOTHING));
    Published between = afterAll(first, plan(planner, ALLOW, first));

    assertThat(plan(planner, UNDECIDED, between))
        .contains(new Tell(UNDECIDED, Tell.Occasion.COULD_NOT_JUDGE));
  }

  @Test
  void aTimeThatChangesTheAnswerIsAskedForOnce() {
    Instant opening = NOW.plusSeconds(600);
    Evaluation waiting =
        Answers.of(
            new Question.Merge(),
            sha(1),
            NOW,
            Optional.of(opening),
            List.of(),
            control("window", Outcome.AWAIT));

    List<GateAction> first = plan(planner, waiting, Published.NOTHING);

    assertThat(first).contains(new AskAgain(waiting, opening));
    assertThat(plan(planner, waiting, afterAll(Published.NOTHING, first))).isEmpty();
  }

  @Test
  void whatStaysUndecidedIsAskedEverMoreSeldomAndNotForEver() {
    Published before = Published.NOTHING;
    Evaluation evaluation = UNDECIDED;
    int asked = 0;
    for (Optional<Instant> next = Optional.of(NOW); next.isPresent(); asked++) {
      evaluation = Answers.of(sheet().asOf(next.get()).build(), control("ticket", Outcome.GAP));
      List<GateAction> actions = plan(planner, evaluation, before);
      before = afterAll(before, actions);
      next =
          actions.stream()
              .filter(AskAgain.class::isInstance)
              .map(action -> ((AskAgain) action).at())
              .findFirst();
    }

    assertThat(asked).isBetween(8, 14);
    assertThat(Duration.between(NOW, evaluation.asOf()))
        .isBetween(Repetition.LAST, Repetition.LAST.multipliedBy(2));
  }

  @Test
  void anAnswerAboutDeployingGoesToPeopleEveryTimeAndLeavesThePullRequestAlone() {
    Question.Deploy deploy =
        new Question.Deploy(
            Question.Deploy.Kind.MANUAL,
            new EnvironmentName("production"),
            Optional.empty(),
            Person.of("bob"));
    Evaluation evaluation =
        Answers.of(sheet().asking(deploy).build(), control("ticket", Outcome.FORBID));
    Tell answer = new Tell(evaluation, Tell.Occasion.DEPLOYMENT_ANSWERED);

    assertThat(plan(planner, evaluation, Published.NOTHING)).containsExactly(answer);
    assertThat(plan(planner, evaluation, Published.NOTHING.after(answer))).containsExactly(answer);
  }

  @Test
  void theWholeExplanationIsWrittenWhenAskedForAndThenKeptUpToDate() {
    List<GateAction> asked = planner.plan(BLOCK, Situation.NEW.explained());

    assertThat(asked).contains(new WriteComment(BLOCK));
    assertThat(plan(planner, ALLOW, afterAll(Published.NOTHING, asked)))
        .contains(new WriteComment(ALLOW));
    assertThat(
            planner.plan(BLOCK, Situation.NEW.with(afterAll(Published.NOTHING, asked)).explained()))
        .isEmpty();
  }

  @Test
  void aLabelFollowsWhatARuleSaysWhoeverPutItOn() {
    LabelName label = new LabelName("NOT_IT_CONTROL");
    ActionPlanner labelling =
        new ActionPlanner(
            new PublishSettings(
                false, PublishSettings.Comments.NEVER, Map.of("ticket/rule", label)));
    Evaluation other = answer(control("size", Outcome.SATISFIED));
    Set<LabelName> byHand = Set.of(label, new LabelName("other"));

    assertThat(plan(labelling, ALLOW, Published.NOTHING)).contains(new SetLabel(ALLOW, label));
    assertThat(labelling.plan(ALLOW, Situation.NEW.with(byHand)))
        .noneMatch(SetLabel.class::isInstance);
    assertThat(labelling.plan(other, Situation.NEW.with(byHand)))
        .contains(new RemoveLabel(other, label))
        .doesNotContain(new RemoveLabel(other, new LabelName("other")));
  }

  @Test
  void theCommitOfAMergeQueueHasACheckAndNoConversation() {
    Question.Merge queued = new Question.Merge(Optional.of(sha(9)));
    Evaluation evaluation =
        Answers.of(sheet().asking(queued).build(), control("ticket", Outcome.FORBID));

    assertThat(planner.plan(evaluation, Situation.NEW.explained()))
        .containsExactly(new PublishCheck(evaluation, CheckState.FAILURE, "blocked by ticket"));
  }

  @Test
  void aDeploymentThatIsHeldBackIsAnsweredOnceAndOnlyForGood() {
    Evaluation waiting = held(Outcome.AWAIT);
    Evaluation open = held(Outcome.SATISFIED);
    AnswerDeployment approval =
        new AnswerDeployment(open, ANSWER_TO, true, "every control is satisfied");

    List<GateAction> first = plan(planner, waiting, Published.NOTHING);
    Published before = afterAll(Published.NOTHING, first);

    assertThat(first)
        .containsExactly(
            new Tell(waiting, Tell.Occasion.DEPLOYMENT_ANSWERED),
            new AskAgain(waiting, NOW.plus(Repetition.FIRST)));
    assertThat(plan(planner, open, before)).contains(approval);
    assertThat(plan(planner, open, afterAll(before, plan(planner, open, before)))).isEmpty();
    assertThat(plan(planner, held(Outcome.FORBID), before))
        .anyMatch(action -> action instanceof AnswerDeployment answer && !answer.approved());
  }

  private static Evaluation held(Outcome outcome) {
    Question.Deploy asked =
        new Question.Deploy(
            Question.Deploy.Kind.AUTOMATIC,
            new EnvironmentName("production"),
            Optional.empty(),
            Person.of("bob"),
            Optional.of(ANSWER_TO));
    return Answers.of(sheet().asking(asked).build(), control("ticket", outcome));
  }

  private static List<GateAction> plan(
      ActionPlanner planner, Evaluation evaluation, Published before) {
    return planner.plan(evaluation, Situation.NEW.with(before));
  }

  private static Published afterAll(Published before, List<GateAction> actions) {
    Published after = before;
    for (GateAction action : actions) {
      after = after.after(action);
    }
    return after;
  }

  private static Published reviewed(Stance stance) {
    Published published = Published.NOTHING.after(new GiveReview(ALLOW, stance));
    assertThat(published.review()).contains(new OwnReview(ALLOW.head(), stance));
    return published;
  }

  private static Evaluation at(HeadSha head, ControlResult... controls) {
    return Answers.of(sheet().at(head).build(), controls);
  }
}
