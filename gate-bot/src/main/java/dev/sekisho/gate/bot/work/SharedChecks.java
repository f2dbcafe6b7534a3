package dev.sekisho.gate.bot.work;

import dev.sekisho.gate.action.GateAction;
import dev.sekisho.gate.action.Published;
import dev.sekisho.gate.engine.Decision;
import dev.sekisho.gate.engine.DecisionId;
import dev.sekisho.gate.engine.Evaluation;
import dev.sekisho.gate.event.GateEvent;
import dev.sekisho.gate.fact.PullRequestRef;
import dev.sekisho.gate.fact.Question;
import dev.sekisho.gate.ledger.JdbcHeadRecord;
import dev.sekisho.gate.spi.ActionOutcome;
import dev.sekisho.gate.spi.Ledger;
import java.time.Instant;
import java.util.List;

/**
 * A ledger that knows that a check belongs to a commit: what was shown at a head that several pull
 * requests had may have been overwritten for another of them, so it is shown again each time.
 * Thread-safe.
 */
public record SharedChecks(Ledger ledger, JdbcHeadRecord heads) implements Ledger {

  @Override
  public Published published(PullRequestRef subject, Question question) {
    Published published = ledger.published(subject, question);
    return published.check().filter(shown -> isShared(subject, shown)).isPresent()
        ? published.withoutCheck()
        : published;
  }

  private boolean isShared(PullRequestRef subject, Evaluation shown) {
    return heads.having(subject.repository(), shown.head()).stream()
        .anyMatch(other -> !other.equals(subject));
  }

  @Override
  public void intend(Decision decision, List<GateAction> actions) {
    ledger.intend(decision, actions);
  }

  @Override
  public void settle(DecisionId decision, GateAction action, ActionOutcome outcome, Instant at) {
    ledger.settle(decision, action, outcome, at);
  }

  @Override
  public void unanswered(GateEvent event, String reason, Instant at) {
    ledger.unanswered(event, reason, at);
  }
}
