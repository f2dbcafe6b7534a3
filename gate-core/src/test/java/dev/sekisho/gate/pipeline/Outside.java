package dev.sekisho.gate.pipeline;

import static dev.sekisho.gate.Draft.NOW;
import static dev.sekisho.gate.Draft.SUBJECT;

import dev.sekisho.gate.Answers;
import dev.sekisho.gate.Draft;
import dev.sekisho.gate.action.GateAction;
import dev.sekisho.gate.action.Publication;
import dev.sekisho.gate.action.PublishSettings;
import dev.sekisho.gate.action.Published;
import dev.sekisho.gate.engine.Decision;
import dev.sekisho.gate.engine.DecisionId;
import dev.sekisho.gate.engine.Evaluation;
import dev.sekisho.gate.engine.GateEngine;
import dev.sekisho.gate.engine.RuleSetRevision;
import dev.sekisho.gate.event.DeliveryId;
import dev.sekisho.gate.event.GateEvent;
import dev.sekisho.gate.fact.FactKind;
import dev.sekisho.gate.fact.FactSheet;
import dev.sekisho.gate.fact.HeadSha;
import dev.sekisho.gate.fact.PullRequestRef;
import dev.sekisho.gate.fact.Question;
import dev.sekisho.gate.fact.RepositoryName;
import dev.sekisho.gate.spi.ActionOutcome;
import dev.sekisho.gate.spi.DeliveryLog;
import dev.sekisho.gate.spi.FactSource;
import dev.sekisho.gate.spi.Ledger;
import dev.sekisho.gate.spi.PullRequestIndex;
import dev.sekisho.gate.verdict.ControlResult;
import dev.sekisho.gate.verdict.Outcome;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Everything outside a gate, in memory; what a test says first happens first. */
final class Outside implements FactSource, PullRequestIndex, Ledger, DeliveryLog, GateEngine {
  final List<Set<FactKind>> asked = new ArrayList<>();
  final List<PullRequestRef> gathered = new ArrayList<>();
  final List<String> entries = new ArrayList<>();
  final List<DecisionId> publishedUnder = new ArrayList<>();
  final List<Publication> published = new ArrayList<>();
  final List<Instant> timers = new ArrayList<>();
  final Deque<ActionOutcome> outcomes = new ArrayDeque<>();
  final Set<DeliveryId> handled = new HashSet<>();
  final Set<String> broken = new HashSet<>();
  final Map<Question, Published> state = new HashMap<>();
  List<PullRequestRef> open = List.of();
  Set<FactKind> reads = Set.of(FactKind.REVIEWS);
  Draft draft = Draft.sheet();
  ControlResult control = Answers.control("ticket", Outcome.SATISFIED);

  Gate gate() {
    Ports ports =
        new Ports(
            this,
            this,
            (decision, publication) -> {
              breakIf("publisher");
              publishedUnder.add(decision);
              published.add(publication);
              return outcomes.isEmpty()
                  ? ActionOutcome.Done.WITHOUT_REFERENCE
                  : outcomes.removeFirst();
            },
            message -> ActionOutcome.Done.WITHOUT_REFERENCE,
            (request, at) -> timers.add(at),
            this,
            this,
            (sheet, evaluation) ->
                new DecisionId(String.format("%064x", evaluation.hashCode() & 0xffffffffL)));
    return new Gate(() -> this, ports, PublishSettings.DEFAULT, () -> NOW);
  }

  private void breakIf(String part) {
    if (broken.contains(part)) {
      throw new IllegalStateException(part + " is broken");
    }
  }

  @Override
  public FactSheet gather(
      PullRequestRef subject,
      Optional<HeadSha> head,
      Question question,
      Set<FactKind> wanted,
      Instant asOf) {
    asked.add(wanted);
    gathered.add(subject);
    breakIf("source");
    Draft asIs = head.map(draft::at).orElse(draft).asking(question).asOf(asOf);
    return asIs.build();
  }

  @Override
  public RuleSetRevision revision() {
    return Answers.REVISION;
  }

  @Override
  public Set<FactKind> reads() {
    return reads;
  }

  @Override
  public Evaluation evaluate(FactSheet sheet) {
    breakIf("engine");
    return Answers.of(sheet, control);
  }

  @Override
  public List<PullRequestRef> withHead(RepositoryName repository, HeadSha sha) {
    breakIf("index");
    return open;
  }

  @Override
  public List<PullRequestRef> open() {
    breakIf("index");
    return open;
  }

  @Override
  public Published published(PullRequestRef subject, Question question) {
    return subject.equals(SUBJECT)
        ? state.getOrDefault(question, Published.NOTHING)
        : Published.NOTHING;
  }

  @Override
  public void intend(Decision decision, List<GateAction> actions) {
    breakIf("ledger");
    entries.add("intend " + decision.evaluation().verdict().name() + " " + names(actions));
    for (GateAction action : actions) {
      state.merge(
          action.evaluation().question(),
          Published.NOTHING.begun(action),
          (before, none) -> before.begun(action));
    }
  }

  @Override
  public void settle(DecisionId decision, GateAction action, ActionOutcome outcome, Instant at) {
    entries.add("settle " + name(action) + " " + outcome.getClass().getSimpleName());
    if (outcome instanceof ActionOutcome.Done) {
      state.merge(
          action.evaluation().question(),
          Published.NOTHING.after(action),
          (before, none) -> before.after(action));
    }
  }

  @Override
  public void unanswered(GateEvent event, String reason, Instant at) {
    entries.add("unanswered " + event.kind() + ": " + reason);
  }

  @Override
  public boolean isHandled(DeliveryId delivery) {
    return handled.contains(delivery);
  }

  @Override
  public void handled(DeliveryId delivery) {
    handled.add(delivery);
  }

  private static List<String> names(List<GateAction> actions) {
    return actions.stream().map(Outside::name).toList();
  }

  private static String name(GateAction action) {
    return action.getClass().getSimpleName();
  }
}
