package dev.sekisho.gate.action;

import dev.sekisho.gate.engine.Evaluation;
import dev.sekisho.gate.fact.HeadSha;
import dev.sekisho.gate.fact.LabelName;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * What the gate last did for one question about one pull request, as far as it was done: what the
 * planner compares a new evaluation with, so that nothing is said twice.
 *
 * @param check the evaluation that the check run shows
 * @param review the gate's own review that stands
 * @param comment the evaluation that the comment shows
 * @param told the evaluation that people were told about last, while the check run says the same
 * @param labels the labels that the gate put on
 * @param askAgainAt the last instant for which a repetition was ordered
 * @param repeated the evaluation that the first of those repetitions was ordered for that found the
 *     same head undecided, or still waiting
 * @param deploymentAnswered whether the code host that held a deployment back has its answer
 * @param doubted what was begun without it being known how it ended: the code host may show the one
 *     or the other, so it is done again whatever else stands here
 */
public record Published(
    Optional<Evaluation> check,
    Optional<OwnReview> review,
    Optional<Evaluation> comment,
    Optional<Evaluation> told,
    Set<LabelName> labels,
    Optional<Instant> askAgainAt,
    Optional<Evaluation> repeated,
    boolean deploymentAnswered,
    Set<Part> doubted) {

  /** What can be in doubt at the code host. */
  public enum Part {
    /** What the check run shows. */
    CHECK,
    /** Whether a review stands, and which. */
    REVIEW,
    /** What the comment shows. */
    COMMENT
  }

  /** Nothing yet. */
  public static final Published NOTHING =
      new Published(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Set.of(),
          Optional.empty(),
          Optional.empty(),
          false,
          Set.of());

  public Published {
    labels = Set.copyOf(labels);
    doubted = Set.copyOf(doubted);
  }

  /**
   * A review that the gate gave and that stands.
   *
   * @param head the head that it was given for
   * @param stance what it says
   */
  public record OwnReview(HeadSha head, Stance stance) {}

  /** What stands after {@code action} was done. A ledger folds what was done with this. */
  public Published after(GateAction action) {
    Set<Part> left = new HashSet<>(doubted);
    part(action).ifPresent(left::remove);
    return action.fold(new After(this)).doubting(left);
  }

  /**
   * What stands while nobody knows yet whether {@code action} was done. A ledger folds what is
   * intended with this, before anything of it is begun.
   */
  public Published begun(GateAction action) {
    Set<Part> more = new HashSet<>(doubted);
    part(action).ifPresent(more::add);
    return doubting(more);
  }

  /** Whether nobody knows what the code host shows of this. */
  boolean isDoubted(Part part) {
    return doubted.contains(part);
  }

  private Published doubting(Set<Part> parts) {
    return new Published(
        check, review, comment, told, labels, askAgainAt, repeated, deploymentAnswered, parts);
  }

  private static Optional<Part> part(GateAction action) {
    return action.fold(new PartOf());
  }

  /** The same without the check, which then is published again whatever it showed. */
  public Published withoutCheck() {
    return new Published(
        Optional.empty(),
        review,
        comment,
        told,
        labels,
        askAgainAt,
        repeated,
        deploymentAnswered,
        doubted);
  }

  /** Whether two evaluations give the same answer for the same reasons. */
  static boolean isSameAnswer(Evaluation one, Evaluation other) {
    return one.verdict().equals(other.verdict());
  }

  /** Whether two evaluations would be shown alike: about the same head, with the same findings. */
  static boolean isShownAlike(Evaluation one, Evaluation other) {
    return one.head().equals(other.head())
        && one.verdict().equals(other.verdict())
        && one.controls().equals(other.controls())
        && one.debts().equals(other.debts());
  }

  /** Whether both leave the same head undecided, or waiting, whatever is missing. */
  static boolean isStillOpen(Evaluation one, Evaluation other) {
    return one.head().equals(other.head())
        && one.verdict().name().equals(other.verdict().name())
        && one.verdict().fold(block -> false, undecided -> true, hold -> true, allow -> false);
  }

  private record PartOf() implements GateAction.Cases<Optional<Part>> {
    @Override
    public Optional<Part> publishCheck(PublishCheck action) {
      return Optional.of(Part.CHECK);
    }

    @Override
    public Optional<Part> giveReview(GiveReview action) {
      return Optional.of(Part.REVIEW);
    }

    @Override
    public Optional<Part> dismissReview(DismissReview action) {
      return Optional.of(Part.REVIEW);
    }

    @Override
    public Optional<Part> writeComment(WriteComment action) {
      return Optional.of(Part.COMMENT);
    }

    @Override
    public Optional<Part> setLabel(SetLabel action) {
      return Optional.empty();
    }

    @Override
    public Optional<Part> removeLabel(RemoveLabel action) {
      return Optional.empty();
    }

    @Override
    public Optional<Part> answerDeployment(AnswerDeployment action) {
      return Optional.empty();
    }

    @Override
    public Optional<Part> askAgain(AskAgain action) {
      return Optional.empty();
    }

    @Override
    public Optional<Part> tell(Tell action) {
      return Optional.empty();
    }
  }

  private record After(Published before) implements GateAction.Cases<Published> {
    @Override
    public Published publishCheck(PublishCheck action) {
      Optional<Evaluation> told =
          before.told.filter(evaluation -> isSameAnswer(evaluation, action.evaluation()));
      return new Published(
          Optional.of(action.evaluation()),
          before.review,
          before.comment,
          told,
          before.labels,
          before.askAgainAt,
          before.repeated,
          before.deploymentAnswered,
          before.doubted);
    }

    @Override
    public Published giveReview(GiveReview action) {
      return withReview(Optional.of(new OwnReview(action.head(), action.stance())));
    }

    @Override
    public Published dismissReview(DismissReview action) {
      return withReview(Optional.empty());
    }

    @Override
    public Published writeComment(WriteComment action) {
      return new Published(
          before.check,
          before.review,
          Optional.of(action.evaluation()),
          before.told,
          before.labels,
          before.askAgainAt,
          before.repeated,
          before.deploymentAnswered,
          before.doubted);
    }

    @Override
    public Published setLabel(SetLabel action) {
      Set<LabelName> labels = new HashSet<>(before.labels);
      labels.add(action.label());
      return withLabels(labels);
    }

    @Override
    public Published removeLabel(RemoveLabel action) {
      Set<LabelName> labels = new HashSet<>(before.labels);
      labels.remove(action.label());
      return withLabels(labels);
    }

    @Override
    public Published answerDeployment(AnswerDeployment action) {
      return new Published(
          before.check,
          before.review,
          before.comment,
          before.told,
          before.labels,
          before.askAgainAt,
          before.repeated,
          true,
          before.doubted);
    }

    @Override
    public Published askAgain(AskAgain action) {
      Evaluation since =
          before
              .repeated
              .filter(first -> isStillOpen(first, action.evaluation()))
              .orElse(action.evaluation());
      return new Published(
          before.check,
          before.review,
          before.comment,
          before.told,
          before.labels,
          Optional.of(action.at()),
          Optional.of(since),
          before.deploymentAnswered,
          before.doubted);
    }

    @Override
    public Published tell(Tell action) {
      return new Published(
          before.check,
          before.review,
          before.comment,
          Optional.of(action.evaluation()),
          before.labels,
          before.askAgainAt,
          before.repeated,
          before.deploymentAnswered,
          before.doubted);
    }

    private Published withReview(Optional<OwnReview> review) {
      return new Published(
          before.check,
          review,
          before.comment,
          before.told,
          before.labels,
          before.askAgainAt,
          before.repeated,
          before.deploymentAnswered,
          before.doubted);
    }

    private Published withLabels(Set<LabelName> labels) {
      return new Published(
          before.check,
          before.review,
          before.comment,
          before.told,
          labels,
          before.askAgainAt,
          before.repeated,
          before.deploymentAnswered,
          before.doubted);
    }
  }
}
