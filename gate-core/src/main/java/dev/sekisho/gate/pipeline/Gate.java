package dev.sekisho.gate.pipeline;

import dev.sekisho.gate.action.ActionPlanner;
import dev.sekisho.gate.action.GateAction;
import dev.sekisho.gate.action.PublishSettings;
import dev.sekisho.gate.action.Published;
import dev.sekisho.gate.engine.Decision;
import dev.sekisho.gate.engine.GateEngine;
import dev.sekisho.gate.event.DeliveryId;
import dev.sekisho.gate.event.GateEvent;
import dev.sekisho.gate.pipeline.Acting.Acted;
import dev.sekisho.gate.pipeline.Gathering.Gathered;
import dev.sekisho.gate.problem.GateException;
import dev.sekisho.gate.spi.Request;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * The gate: recognise, gather, judge, plan, act, record.
 *
 * <p>Whatever breaks on the way is written down: a source or an engine that throws leaves an {@code
 * Undecided} like any other answer, an action that throws has failed, and a question that could not
 * be answered at all is an entry of its own and an exception here.
 *
 * <p>Thread-safe, as far as its ports are. Events of one pull request must be handled one after the
 * other; those of different ones may be handled at once.
 */
public final class Gate {

  /** Times that one question is asked while its head keeps moving. */
  static final int ATTEMPTS_MAX = 3;

  /** How long a head that moved that often is left alone. */
  static final Duration PAUSE = Duration.ofSeconds(30);

  private final Supplier<? extends GateEngine> engines;
  private final Ports ports;
  private final InstantSource clock;
  private final Recognition recognition;
  private final Gathering gathering;
  private final Judging judging;
  private final Planning planning;
  private final Acting acting;

  /**
   * A gate.
   *
   * @param engines answers with the rules in force now; asked once for each question
   * @param ports everything outside
   * @param settings how much it says at a pull request
   * @param clock the only clock that it reads
   */
  public Gate(
      Supplier<? extends GateEngine> engines,
      Ports ports,
      PublishSettings settings,
      InstantSource clock) {
    this(engines, event -> event.kind().wakes(engines.get().reads()), ports, settings, clock);
  }

  /**
   * A gate that knows more closely which events can change an answer.
   *
   * @param engines answers with the rules in force now; asked once for each question
   * @param interest whether an event can change an answer of the rules in force now
   * @param ports everything outside
   * @param settings how much it says at a pull request
   * @param clock the only clock that it reads
   */
  public Gate(
      Supplier<? extends GateEngine> engines,
      Predicate<GateEvent> interest,
      Ports ports,
      PublishSettings settings,
      InstantSource clock) {
    this.engines = engines;
    this.ports = ports;
    this.clock = clock;
    this.recognition = new Recognition(ports.index(), interest);
    this.gathering = new Gathering(ports.source());
    this.judging = new Judging(ports.ids());
    this.planning = new Planning(new ActionPlanner(settings));
    this.acting = new Acting(ports, clock);
  }

  /**
   * Answers every question that an event raises.
   *
   * @return the decisions; none when the delivery was handled before or can not change an answer
   * @throws GateException when a question got no answer; the delivery is then not remembered as
   *     handled, and handling it again repeats nothing that was done
   */
  public List<Decision> handle(DeliveryId delivery, GateEvent event) {
    if (ports.deliveries().isHandled(delivery)) {
      return List.of();
    }
    Unanswered unanswered = new Unanswered(delivery, event, ports.ledger(), clock);
    List<Decision> decisions = new ArrayList<>();
    for (Request request : unanswered.orNone(() -> recognise(event))) {
      decisions.addAll(unanswered.orNone(() -> List.of(answer(request).decision())));
    }
    unanswered.throwIfAny();
    ports.deliveries().handled(delivery);
    return List.copyOf(decisions);
  }

  /**
   * The questions that an event raises, for whoever queues them; none when it can not change an
   * answer.
   */
  public List<Request> recognise(GateEvent event) {
    return recognition.requests(event);
  }

  /**
   * Answers one question, from the evidence to the ledger entry; again when its head moved
   * meanwhile. Questions about one pull request must be answered one after the other.
   *
   * @throws RuntimeException when there is no answer, because not even the head could be told or
   *     because the ledger failed
   */
  public Answer answer(Request request) {
    return answer(request, 1);
  }

  private Answer answer(Request request, int attempt) {
    GateEngine engine = engines.get();
    Published before = ports.ledger().published(request.subject(), request.question());
    Gathered gathered = gathering.gather(request, before, engine.reads(), clock.instant());
    Decision decision = judging.judge(gathered, engine);
    List<GateAction> actions = planning.plan(decision, before, request.explain());
    ports.ledger().intend(decision, actions);
    Acted acted = acting.act(decision, actions);
    Answer answer = new Answer(decision, acted.failures());
    return acted.moved().isPresent() ? answerAgain(request, attempt, answer) : answer;
  }

  private Answer answerAgain(Request request, int attempt, Answer dropped) {
    if (attempt < ATTEMPTS_MAX) {
      return answer(request, attempt + 1);
    }
    ports.timers().askAgain(request, clock.instant().plus(PAUSE));
    return dropped;
  }
}
