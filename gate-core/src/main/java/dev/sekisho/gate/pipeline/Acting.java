package dev.sekisho.gate.pipeline;

import dev.sekisho.gate.action.AnswerDeployment;
import dev.sekisho.gate.action.AskAgain;
import dev.sekisho.gate.action.DismissReview;
import dev.sekisho.gate.action.GateAction;
import dev.sekisho.gate.action.GiveReview;
import dev.sekisho.gate.action.PublishCheck;
import dev.sekisho.gate.action.RemoveLabel;
import dev.sekisho.gate.action.SetLabel;
import dev.sekisho.gate.action.Tell;
import dev.sekisho.gate.action.WriteComment;
import dev.sekisho.gate.engine.Decision;
import dev.sekisho.gate.engine.DecisionId;
import dev.sekisho.gate.engine.Evaluation;
import dev.sekisho.gate.fact.HeadSha;
import dev.sekisho.gate.spi.ActionOutcome;
import dev.sekisho.gate.spi.ActionOutcome.Failed;
import dev.sekisho.gate.spi.ActionOutcome.HeadMoved;
import dev.sekisho.gate.spi.Ledger;
import dev.sekisho.gate.spi.Notifier;
import dev.sekisho.gate.spi.Request;
import dev.sekisho.gate.spi.Timers;
import dev.sekisho.gate.spi.VerdictPublisher;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * From actions to outcomes, each of them written down. One failure does not stop the others; a head
 * that moved does, because the rest is about the old one as well.
 */
final class Acting {
  private final Ports ports;
  private final Ledger ledger;
  private final InstantSource clock;

  /** Who does what. */
  private record Performer(
      DecisionId decision, VerdictPublisher publisher, Notifier notifier, Timers timers)
      implements GateAction.Cases<ActionOutcome> {
    @Override
    public ActionOutcome publishCheck(PublishCheck action) {
      return publisher.publish(decision, action);
    }

    @Override
    public ActionOutcome giveReview(GiveReview action) {
      return publisher.publish(decision, action);
    }

    @Override
    public ActionOutcome dismissReview(DismissReview action) {
      return publisher.publish(decision, action);
    }

    @Override
    public ActionOutcome writeComment(WriteComment action) {
      return publisher.publish(decision, action);
    }

    @Override
    public ActionOutcome setLabel(SetLabel action) {
      return publisher.publish(decision, action);
    }

    @Override
    public ActionOutcome removeLabel(RemoveLabel action) {
      return publisher.publish(decision, action);
    }

    @Override
    public ActionOutcome answerDeployment(AnswerDeployment action) {
      return publisher.publish(decision, action);
    }

    @Override
    public ActionOutcome askAgain(AskAgain action) {
      timers.askAgain(repetition(action.evaluation()), action.at());
      return ActionOutcome.Done.WITHOUT_REFERENCE;
    }

    @Override
    public ActionOutcome tell(Tell action) {
      return notifier.tell(action);
    }
  }

  Acting(Ports ports, InstantSource clock) {
    this.ports = ports;
    this.ledger = ports.ledger();
    this.clock = clock;
  }

  /**
   * What came of the actions.
   *
   * @param moved the move of the head that ended them, if one did
   * @param failures what could not be done
   */
  record Acted(Optional<HeadMoved> moved, List<String> failures) {}

  /** Does them in their order. */
  Acted act(Decision decision, List<GateAction> actions) {
    Performer performer =
        new Performer(decision.id(), ports.publisher(), ports.notifier(), ports.timers());
    Optional<HeadMoved> moved = Optional.empty();
    List<String> failures = new ArrayList<>();
    for (GateAction action : actions) {
      ActionOutcome outcome = moved.isPresent() ? moved.get() : perform(action, performer);
      ledger.settle(decision.id(), action, outcome, clock.instant());
      if (outcome instanceof HeadMoved now) {
        moved = Optional.of(now);
      }
      if (outcome instanceof Failed failed) {
        failures.add(failed.reason());
      }
    }
    return new Acted(moved, failures);
  }

  /** A deployment is of the head that was asked about; a merge is of whatever head there is. */
  private static Request repetition(Evaluation evaluation) {
    Optional<HeadSha> head =
        evaluation
            .question()
            .fold(merge -> Optional.empty(), deploy -> Optional.of(evaluation.head()));
    return new Request(evaluation.subject(), head, evaluation.question(), false);
  }

  private static ActionOutcome perform(GateAction action, Performer performer) {
    try {
      return action.fold(performer);
    } catch (RuntimeException e) {
      return new Failed(Failures.say(e));
    }
  }
}
