package dev.sekisho.gate.bot.work;

import dev.sekisho.gate.bot.log.LogContext;
import dev.sekisho.gate.bot.metric.Meters;
import dev.sekisho.gate.engine.Decision;
import dev.sekisho.gate.engine.Evaluation;
import dev.sekisho.gate.fact.PullRequestDetails.State;
import dev.sekisho.gate.ledger.Work;
import dev.sekisho.gate.ledger.Workers;
import dev.sekisho.gate.pipeline.Answer;
import dev.sekisho.gate.pipeline.Gate;
import dev.sekisho.gate.spi.Request;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers questions. Thread-safe. */
public final class QuestionHandler implements Workers.Handler<Work> {
  private static final Logger LOG = LoggerFactory.getLogger(QuestionHandler.class);

  private final Gate gate;
  private final Recovery recovery;
  private final Meters meters;

  /** A handler that asks {@code gate}, and tells {@code recovery} what it heard. */
  public QuestionHandler(Gate gate, Recovery recovery, Meters meters) {
    this.gate = gate;
    this.recovery = recovery;
    this.meters = meters;
  }

  @Override
  public Optional<String> handle(Work work) {
    return LogContext.SUBJECT.during(work.request().subject(), () -> answer(work));
  }

  private Optional<String> answer(Work work) {
    Answer answer = gate.answer(work.request());
    Decision decision = answer.decision();
    meters.answered(decision.evaluation());
    return LogContext.DECISION.during(decision.id(), () -> settle(work.request(), answer));
  }

  private Optional<String> settle(Request asked, Answer answer) {
    Evaluation evaluation = answer.decision().evaluation();
    LOG.info("{} for {}", evaluation.verdict().name(), evaluation.head().abbreviated());
    if (isClosed(answer.decision())) {
      LOG.info("closed by now, so nothing is done about it");
      meters.question("closed");
      recovery.forget(asked);
      return Optional.empty();
    }
    recovery.answered(asked, answer.decision());
    return answer.failures().isEmpty()
        ? Optional.empty()
        : Optional.of(String.join("; ", answer.failures()));
  }

  /** A merge that is past needs no answer; a deployment of what was merged does. */
  private static boolean isClosed(Decision decision) {
    return decision.sheet().question().fold(merge -> true, deploy -> false)
        && decision
            .sheet()
            .details()
            .fold(known -> known.value().state() != State.OPEN, unknown -> false);
  }
}
