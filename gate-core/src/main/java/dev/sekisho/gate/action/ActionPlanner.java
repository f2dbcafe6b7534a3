package dev.sekisho.gate.action;

import dev.sekisho.gate.action.Published.OwnReview;
import dev.sekisho.gate.engine.Evaluation;
import dev.sekisho.gate.fact.LabelName;
import dev.sekisho.gate.fact.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Plans what to do about an evaluation: what differs from what was done before, and nothing else.
 * Pure and thread-safe.
 *
 * <p>An answer about merging goes to the pull request; what closes the gate is published before
 * anything else, and what opens it after everything else. An answer about deploying goes to people,
 * and leaves the pull request's check run and reviews alone.
 */
public final class ActionPlanner {
  private final PublishSettings settings;

  /** A planner that says as much as {@code settings} allow. */
  public ActionPlanner(PublishSettings settings) {
    this.settings = settings;
  }

  /** What to do, in the order in which to do it; nothing when nothing changed. */
  public List<GateAction> plan(Evaluation evaluation, Published before) {
    return evaluation
        .question()
        .fold(
            (Question.Merge merge) -> merging(evaluation, before),
            deploy -> List.of(new Tell(evaluation, Tell.Occasion.DEPLOYMENT_ANSWERED)));
  }

  private List<GateAction> merging(Evaluation evaluation, Published before) {
    List<GateAction> beside = new ArrayList<>();
    review(evaluation, before).ifPresent(beside::add);
    comment(evaluation, before).ifPresent(beside::add);
    labels(evaluation, before, beside);
    Optional<GateAction> check = check(evaluation, before);
    boolean opens = evaluation.verdict().fold(b -> false, u -> false, h -> false, allow -> true);
    List<GateAction> actions = new ArrayList<>();
    if (!opens) {
      check.ifPresent(actions::add);
    }
    actions.addAll(beside);
    if (opens) {
      check.ifPresent(actions::add);
    }
    tell(evaluation, before).ifPresent(actions::add);
    new Repetition(evaluation, before).plan().ifPresent(actions::add);
    return List.copyOf(actions);
  }

  private static Optional<GateAction> check(Evaluation evaluation, Published before) {
    if (before.check().filter(shown -> Published.isShownAlike(shown, evaluation)).isPresent()) {
      return Optional.empty();
    }
    return Optional.of(new PublishCheck(evaluation, stateOf(evaluation), Headline.of(evaluation)));
  }

  private static CheckState stateOf(Evaluation evaluation) {
    return evaluation
        .verdict()
        .fold(
            block -> CheckState.FAILURE,
            undecided -> CheckState.FAILURE,
            hold ->
                evaluation.shortestWayToYes().isEmpty()
                    ? CheckState.IN_PROGRESS
                    : CheckState.ACTION_REQUIRED,
            allow -> CheckState.SUCCESS);
  }

  private Optional<GateAction> review(Evaluation evaluation, Published before) {
    if (!settings.reviews()) {
      return Optional.empty();
    }
    Optional<OwnReview> standing = before.review();
    return evaluation
        .verdict()
        .fold(
            block -> ask(standing, evaluation),
            undecided -> dismissUnless(Stance.REQUEST_CHANGES, standing, evaluation),
            hold -> standing.map(review -> dismiss(evaluation)),
            allow -> approve(standing, evaluation));
  }

  /** A standing request for changes holds for every later head, so one is enough. */
  private static Optional<GateAction> ask(Optional<OwnReview> standing, Evaluation evaluation) {
    return standing.filter(review -> review.stance() == Stance.REQUEST_CHANGES).isPresent()
        ? Optional.empty()
        : Optional.of(new GiveReview(evaluation, Stance.REQUEST_CHANGES));
  }

  /** An approval is good for the head that it was given for. */
  private static Optional<GateAction> approve(Optional<OwnReview> standing, Evaluation evaluation) {
    OwnReview wanted = new OwnReview(evaluation.head(), Stance.APPROVE);
    return standing.filter(wanted::equals).isPresent()
        ? Optional.empty()
        : Optional.of(new GiveReview(evaluation, Stance.APPROVE));
  }

  private static Optional<GateAction> dismissUnless(
      Stance kept, Optional<OwnReview> standing, Evaluation evaluation) {
    return standing.filter(review -> review.stance() != kept).map(review -> dismiss(evaluation));
  }

  private static GateAction dismiss(Evaluation evaluation) {
    return new DismissReview(evaluation, Headline.of(evaluation));
  }

  private Optional<GateAction> comment(Evaluation evaluation, Published before) {
    boolean closed = evaluation.verdict().fold(b -> true, u -> true, h -> true, allow -> false);
    boolean wanted =
        switch (settings.comments()) {
          case NEVER -> false;
          case WHEN_CLOSED -> closed || before.comment().isPresent();
          case ALWAYS -> true;
        };
    boolean shown =
        before.comment().filter(last -> Published.isShownAlike(last, evaluation)).isPresent();
    return wanted && !shown ? Optional.of(new WriteComment(evaluation)) : Optional.empty();
  }

  private void labels(Evaluation evaluation, Published before, List<GateAction> actions) {
    Optional<LabelName> wanted = labelOf(settings.labels(), evaluation);
    TreeSet<String> others = new TreeSet<>();
    before.labels().forEach(label -> others.add(label.value()));
    wanted.ifPresent(label -> others.remove(label.value()));
    others.forEach(label -> actions.add(new RemoveLabel(evaluation, new LabelName(label))));
    wanted
        .filter(label -> !before.labels().contains(label))
        .ifPresent(label -> actions.add(new SetLabel(evaluation, label)));
  }

  private static Optional<LabelName> labelOf(Map<String, LabelName> labels, Evaluation evaluation) {
    return Optional.ofNullable(labels.get(evaluation.verdict().name()));
  }

  private static Optional<GateAction> tell(Evaluation evaluation, Published before) {
    if (before.told().filter(last -> Published.isSameAnswer(last, evaluation)).isPresent()) {
      return Optional.empty();
    }
    return evaluation
        .verdict()
        .fold(
            block -> owed(evaluation),
            undecided -> Optional.of(new Tell(evaluation, Tell.Occasion.COULD_NOT_JUDGE)),
            hold -> owed(evaluation),
            allow -> owed(evaluation));
  }

  private static Optional<GateAction> owed(Evaluation evaluation) {
    return evaluation.debts().isEmpty()
        ? Optional.empty()
        : Optional.of(new Tell(evaluation, Tell.Occasion.CONTROL_LIFTED));
  }
}
