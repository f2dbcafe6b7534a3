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
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ActionPlannerTest {
  private static final Evaluation BLOCK =
      answer(control("ticket", Outcome.FORBID), control("review", Outcome.SATISFIED));
  private static final Evaluation UNDECIDED = answer(control("ticket", Outcome.GAP));
  private static final Evaluation HOLD = answer(control("ticket", Outcome.AWAIT));
  private static final Evaluation ALLOW = answer(control("ticket", Outcome.SATISFIED));

  private final ActionPlanner planner = new ActionPlanner(PublishSettings.DEFAULT);

  @Test
  void aBlockFailsTheCheckAndRequestsChanges() {
    assertThat(planner.plan(BLOCK, Published.NOTHING))
        .containsExactly(
            new PublishCheck(BLOCK, CheckState.FAILURE, "blocked by ticket"),
            new GiveReview(BLOCK, Stance.REQUEST_CHANGES));
  }

  @Test
  void anUndecidedFailsTheCheckGivesNoReviewTellsPeopleAndTriesAgain() {
    assertThat(planner.plan(UNDECIDED, Published.NOTHING))
        .containsExactly(
            new PublishCheck(UNDECIDED, CheckState.FAILURE, "could not judge"),
            new Tell(UNDECIDED, Tell.Occasion.COULD_NOT_JUDGE),
            new AskAgain(UNDECIDED, NOW.plus(Repetition.FIRST)));
  }

  @Test
  void aHoldRequiresAnActionAndGivesNoReview() {
    assertThat(planner.plan(HOLD, Published.NOTHING))
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

    assertThat(planner.plan(waiting, Published.NOTHING))
        .containsExactly(new PublishCheck(waiting, CheckState.IN_PROGRESS, "waiting for checks"));
  }

  @Test
  void anAllowApprovesBeforeTheCheckSucceeds() {
    assertThat(planner.plan(ALLOW, Published.NOTHING))
        .containsExactly(
            new GiveReview(ALLOW, Stance.APPROVE),
            new PublishCheck(ALLOW, CheckState.SUCCESS, "every control is satisfied"));
  }

  @Test
  void nothingIsDoneTwice() {
    for (Evaluation evaluation : List.of(BLOCK, UNDECIDED, HOLD, ALLOW)) {
      Published done = afterAll(Published.NOTHING, planner.plan(evaluation, Published.NOTHING));

      assertThat(planner.plan(evaluation, done)).as(evaluation.verdict().name()).isEmpty();
    }
  }

  @Test
  void theSameAnswerLaterIsTheSameAnswer() {
    Published done = afterAll(Published.NOTHING, planner.plan(BLOCK, Published.NOTHING));
    Evaluation later =
        Answers.of(
            sheet().asOf(NOW.plusSeconds(60)).build(),
            BLOCK.controls().get(0),
            BLOCK.controls().get(1));

    assertThat(planner.plan(later, done)).isEmpty();
  }

  @Test
  void otherFindingsUpdateTheCheckButDoNotRepeatTheReview() {
    Published done = afterAll(Published.NOTHING, planner.plan(BLOCK, Published.NOTHING));
    Evaluation worse = answer(control("ticket", Outcome.FORBID), control("size", Outcome.FORBID));

    assertThat(planner.plan(worse, done))
        .containsExactly(new PublishCheck(worse, CheckState.FAILURE, "blocked by ticket, size"));
  }

  @Test
  void aNewHeadGetsItsOwnCheckAndItsOwnApproval() {
    Published done = afterAll(Published.NOTHING, planner.plan(ALLOW, Published.NOTHING));
    Evaluation pushed = at(sha(2), control("ticket", Outcome.SATISFIED));

    assertThat(planner.plan(pushed, done))
        .containsExactly(
            new GiveReview(pushed, Stance.APPROVE),
            new PublishCheck(pushed, CheckState.SUCCESS, "every control is satisfied"))
        .allSatisfy(action -> assertThat(action.head()).isEqualTo(sha(2)));
  }

  @Test
  void aRequestForChangesIsNotRepeatedAtANewHead() {
    Published done = afterAll(Published.NOTHING, planner.plan(BLOCK, Published.NOTHING));
    Evaluation pushed = at(sha(2), control("ticket", Outcome.FORBID));

    assertThat(planner.plan(pushed, done))
        .containsExactly(new PublishCheck(pushed, CheckState.FAILURE, "blocked by ticket"));
  }

  @Test
  void aHoldDismissesOwnRequestForChanges() {
    assertThat(planner.plan(HOLD, reviewed(Stance.REQUEST_CHANGES)))
        .contains(new DismissReview(HOLD, "waiting for ticket"));
  }

  @Test
  void aHoldDismissesOwnApproval() {
    assertThat(planner.plan(HOLD, reviewed(Stance.APPROVE)))
        .contains(new DismissReview(HOLD, "waiting for ticket"));
  }

  @Test
  void anUndecidedDismissesOwnApprovalButNotOwnRequestForChanges() {
    assertThat(planner.plan(UNDECIDED, reviewed(Stance.APPROVE)))
        .contains(new DismissReview(UNDECIDED, "could not judge"));
    assertThat(planner.plan(UNDECIDED, reviewed(Stance.REQUEST_CHANGES)))
        .noneMatch(DismissReview.class::isInstance);
  }

  @Test
  void aBlockReplacesOwnApprovalAfterTheCheckFailed() {
    assertThat(planner.plan(BLOCK, reviewed(Stance.APPROVE)))
        .containsExactly(
            new PublishCheck(BLOCK, CheckState.FAILURE, "blocked by ticket"),
            new GiveReview(BLOCK, Stance.REQUEST_CHANGES));
  }

  @Test
  void reviewsAreLeftOutWhereTheyAreNotWanted() {
    ActionPlanner silent =
        new ActionPlanner(new PublishSettings(false, PublishSettings.Comments.NEVER, Map.of()));

    assertThat(silent.plan(BLOCK, Published.NOTHING))
        .containsExactly(new PublishCheck(BLOCK, CheckState.FAILURE, "blocked by ticket"));
  }

  @Test
  void theCommentBeginsWhenClosedAndIsKeptUpToDate() {
    ActionPlanner talking =
        new ActionPlanner(
            new PublishSettings(false, PublishSettings.Comments.WHEN_CLOSED, Map.of()));

    assertThat(talking.plan(ALLOW, Published.NOTHING)).noneMatch(WriteComment.class::isInstance);
    List<GateAction> closed = talking.plan(BLOCK, Published.NOTHING);
    assertThat(closed).contains(new WriteComment(BLOCK));
    assertThat(talking.plan(ALLOW, afterAll(Published.NOTHING, closed)))
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

    List<GateAction> first = labelling.plan(HOLD, Published.NOTHING);
    Published before = afterAll(Published.NOTHING, first);

    assertThat(first).contains(new SetLabel(HOLD, held));
    assertThat(labelling.plan(ALLOW, before))
        .contains(new RemoveLabel(ALLOW, held), new SetLabel(ALLOW, open));
    assertThat(labelling.plan(BLOCK, before)).contains(new RemoveLabel(BLOCK, held));
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

    List<GateAction> first = planner.plan(lifted, Published.NOTHING);

    assertThat(first).contains(new Tell(lifted, Tell.Occasion.CONTROL_LIFTED));
    assertThat(planner.plan(lifted, afterAll(Published.NOTHING, first))).isEmpty();
  }

  @Test
  void peopleAreToldAgainWhenTheGateCouldJudgeMeanwhile() {
    Published first = afterAll(Published.NOTHING, planner.plan(UNDECIDED, Published.NOTHING));
    Published between = afterAll(first, planner.plan(ALLOW, first));

    assertThat(planner.plan(UNDECIDED, between))
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

    List<GateAction> first = planner.plan(waiting, Published.NOTHING);

    assertThat(first).contains(new AskAgain(waiting, opening));
    assertThat(planner.plan(waiting, afterAll(Published.NOTHING, first))).isEmpty();
  }

  @Test
  void whatStaysUndecidedIsAskedEverMoreSeldomAndNotForEver() {
    Published before = Published.NOTHING;
    Evaluation evaluation = UNDECIDED;
    int asked = 0;
    for (Optional<Instant> next = Optional.of(NOW); next.isPresent(); asked++) {
      evaluation = Answers.of(sheet().asOf(next.get()).build(), control("ticket", Outcome.GAP));
      List<GateAction> actions = planner.plan(evaluation, before);
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

    assertThat(planner.plan(evaluation, Published.NOTHING)).containsExactly(answer);
    assertThat(planner.plan(evaluation, Published.NOTHING.after(answer))).containsExactly(answer);
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
