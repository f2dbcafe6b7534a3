package dev.sekisho.gate.action;

import dev.sekisho.gate.engine.Evaluation;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * When to ask the same again without anybody having said that something changed: when time alone
 * may change the answer, and a few times more where the gate could not judge, because nobody tells
 * it that a source answers again, or where a deployment is held back until it answers. The first of
 * these waits {@link #FIRST}, each later one as long as it took so far, and after {@link #LAST}
 * there are no more.
 */
final class Repetition {

  /** How long after the first failure to judge it is tried again. */
  static final Duration FIRST = Duration.ofMinutes(1);

  /** How long after the first failure to judge it is not tried any more. */
  static final Duration LAST = Duration.ofHours(8);

  private final Evaluation evaluation;
  private final Published before;

  Repetition(Evaluation evaluation, Published before) {
    this.evaluation = evaluation;
    this.before = before;
  }

  Optional<GateAction> plan() {
    return earliest(evaluation.nextChangeAt(), retry())
        .filter(at -> !isOrdered(at))
        .map(at -> new AskAgain(evaluation, at));
  }

  /** Whether a repetition comes in time; it will order the next one. */
  private boolean isOrdered(Instant at) {
    return before
        .askAgainAt()
        .filter(ordered -> ordered.isAfter(evaluation.asOf()) && !ordered.isAfter(at))
        .isPresent();
  }

  private Optional<Instant> retry() {
    return evaluation
        .verdict()
        .fold(
            block -> Optional.empty(),
            undecided -> again(openFor()),
            hold -> isWaitedFor() ? again(openFor()) : Optional.empty(),
            allow -> Optional.empty());
  }

  /** Whether the code host holds a deployment back and takes no other answer meanwhile. */
  private boolean isWaitedFor() {
    return evaluation.question().fold(merge -> false, deploy -> deploy.answerTo().isPresent());
  }

  private Duration openFor() {
    return before
        .repeated()
        .filter(first -> Published.isStillOpen(first, evaluation))
        .map(first -> Duration.between(first.asOf(), evaluation.asOf()))
        .orElse(Duration.ZERO);
  }

  private Optional<Instant> again(Duration undecided) {
    if (undecided.compareTo(LAST) >= 0) {
      return Optional.empty();
    }
    Duration wait = undecided.compareTo(FIRST) < 0 ? FIRST : undecided;
    return Optional.of(evaluation.asOf().plus(wait));
  }

  private static Optional<Instant> earliest(Optional<Instant> one, Optional<Instant> other) {
    if (one.isEmpty() || other.isEmpty()) {
      return one.isPresent() ? one : other;
    }
    return one.get().isBefore(other.get()) ? one : other;
  }
}
