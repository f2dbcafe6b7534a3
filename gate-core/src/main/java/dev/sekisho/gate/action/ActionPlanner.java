package dev.sekisho.gate.action;

import dev.sekisho.gate.action.Published.OwnReview;
import dev.sekisho.gate.action.Published.Part;
import dev.sekisho.gate.engine.Evaluation;
import dev.sekisho.gate.fact.LabelName;
import dev.sekisho.gate.fact.Question;
import dev.sekisho.gate.verdict.ControlResult;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
  public List<GateAction> plan(Evaluation evaluation, Situation situation) {
    Published before = situation.published();
    return evaluation
        .question()
        .fold(
            merge ->
                merge.group().isPresent()
                    ? queued(evaluation, before)
                    : merging(evaluation, situation),
            deploy -> deploying(evaluation, deploy, before));
  }

  /** The commit of a merge queue has a check run, and no conversation of its own. */
  private static List<GateAction> queued(Evaluation evaluation, Published before) {
    List<GateAction> actions = new ArrayList<>();
    check(evaluation, before).ifPresent(actions::add);
    new Repetition(evaluation, before).plan().ifPresent(actions::add);
    return List.copyOf(actions);
  }

  private static List<GateAction> deploying(
      Evaluation evaluation, Question.Deploy asked, Published before) {
    List<GateAction> actions = new ArrayList<>();
    if (!before.deploymentAnswered()) {
      asked.answerTo().flatMap(answerTo -> answer(evaluation, answerTo)).ifPresent(actions::add);
    }
    boolean held = asked.answerTo().isPresent();
    boolean told =
        before.told().filter(last -> Published.isSameAnswer(last, evaluation)).isPresent();
    if (!held || !told) {
      actions.add(new Tell(evaluation, Tell.Occasion.DEPLOYMENT_ANSWERED));
    }
    if (held && !before.deploymentAnswered()) {
      new Repetition(evaluation, before).plan().ifPresent(actions::add);
    }
    return List.copyOf(actions);
  }

  /** The code host takes one answer for ever, so what may still change is not answered yet. */
  private static Optional<GateAction> answer(Evaluation evaluation, URI answerTo) {
    String comment = Headline.of(evaluation);
    return evaluation
        .verdict()
        .fold(
            block -> Optional.of(new AnswerDeployment(evaluation, answerTo, false, comment)),
            undecided -> Optional.empty(),
            hold -> Optional.empty(),
            allow -> Optional.of(new AnswerDeployment(evaluation, answerTo, true, comment)));
  }

  private List<GateAction> merging(Evaluation evaluation, Situation situation) {
    Published before = situation.published();
    List<GateAction> beside = new ArrayList<>();
    review(evaluation, before).ifPresent(beside::add);
    comment(evaluation, situation).ifPresent(beside::add);
    labels(evaluation, situation, beside);
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
    boolean shown =
        before.check().filter(last -> Published.isShownAlike(last, evaluation)).isPresent();
    if (shown && !before.isDoubted(Part.CHECK)) {
      return Optional.empty();
    }
    return Optional.of(
        new PublishCheck(evaluation, CheckState.of(evaluation), Headline.of(evaluation)));
  }

  private Optional<GateAction> review(Evaluation evaluation, Published before) {
    if (!settings.reviews()) {
      return Optional.empty();
    }
    Optional<OwnReview> standing = before.review();
    if (before.isDoubted(Part.REVIEW)) {
      return Optional.of(inDoubt(evaluation));
    }
    return evaluation
        .verdict()
        .fold(
            block -> ask(standing, evaluation),
            undecided -> dismissUnless(Stance.REQUEST_CHANGES, standing, evaluation),
            hold -> standing.map(review -> dismiss(evaluation)),
            allow -> approve(standing, evaluation));
  }

  /** Either is without effect where the code host has it already. */
  private static GateAction inDoubt(Evaluation evaluation) {
    return evaluation
        .verdict()
        .fold(
            block -> new GiveReview(evaluation, Stance.REQUEST_CHANGES),
            undecided -> dismiss(evaluation),
            hold -> dismiss(evaluation),
            allow -> new GiveReview(evaluation, Stance.APPROVE));
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

  /** Once it is there, a comment is kept up to date: an old explanation would mislead. */
  private Optional<GateAction> comment(Evaluation evaluation, Situation situation) {
    Published before = situation.published();
    boolean closed = evaluation.verdict().fold(b -> true, u -> true, h -> true, allow -> false);
    boolean there = before.comment().isPresent() || before.isDoubted(Part.COMMENT);
    boolean wanted =
        switch (settings.comments()) {
          case NEVER -> situation.explain() || there;
          case WHEN_CLOSED -> closed || situation.explain() || there;
          case ALWAYS -> true;
        };
    boolean shown =
        before.comment().filter(last -> Published.isShownAlike(last, evaluation)).isPresent();
    return wanted && (!shown || before.isDoubted(Part.COMMENT))
        ? Optional.of(new WriteComment(evaluation))
        : Optional.empty();
  }

  private void labels(Evaluation evaluation, Situation situation, List<GateAction> actions) {
    Set<String> wanted = labelsOf(evaluation);
    Set<String> standing = new TreeSet<>();
    situation.published().labels().forEach(label -> standing.add(label.value()));
    situation.labels().stream()
        .filter(settings.labels()::containsValue)
        .forEach(label -> standing.add(label.value()));
    standing.stream()
        .filter(label -> !wanted.contains(label))
        .forEach(label -> actions.add(new RemoveLabel(evaluation, new LabelName(label))));
    wanted.stream()
        .filter(label -> !standing.contains(label))
        .forEach(label -> actions.add(new SetLabel(evaluation, new LabelName(label))));
  }

  private Set<String> labelsOf(Evaluation evaluation) {
    Set<String> said = new HashSet<>();
    said.add(evaluation.verdict().name());
    for (ControlResult control : evaluation.controls()) {
      control.findings().forEach(finding -> said.add(finding.rule().value()));
    }
    Set<String> labels = new TreeSet<>();
    settings
        .labels()
        .forEach(
            (word, label) -> {
              if (said.contains(word)) {
                labels.add(label.value());
              }
            });
    return labels;
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
