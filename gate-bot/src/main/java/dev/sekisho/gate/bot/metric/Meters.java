package dev.sekisho.gate.bot.metric;

import dev.sekisho.gate.engine.Evaluation;
import dev.sekisho.gate.fact.FactKind;
import dev.sekisho.gate.github.wire.WireErrors;
import dev.sekisho.gate.ledger.Backlog;
import dev.sekisho.gate.problem.ErrorId;
import dev.sekisho.gate.rules.reload.Reload;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** The bot's metrics, in Prometheus' form. Thread-safe. */
public final class Meters {

  /** Events that are counted by name; whatever else is sent is counted together. */
  private static final Set<String> EVENTS =
      Set.of(
          "check_run",
          "check_suite",
          "deployment",
          "deployment_protection_rule",
          "deployment_status",
          "installation",
          "issue_comment",
          "merge_group",
          "ping",
          "pull_request",
          "pull_request_review",
          "push",
          "status");

  /** How calls of the code host fail; each is there from the beginning, at nothing. */
  private static final List<ErrorId> API_FAILURES =
      List.of(
          WireErrors.NOT_SIGNED_IN,
          WireErrors.RATE_LIMITED,
          WireErrors.UNREACHABLE,
          WireErrors.REFUSED,
          WireErrors.NOT_UNDERSTOOD);

  private static final Backlog NOTHING = new Backlog(0, Optional.empty(), 0);

  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final InstantSource clock;
  private volatile Backlog deliveries = NOTHING;
  private volatile Backlog questions = NOTHING;
  private final Timer gather = registry.timer("gate.gather");
  private final Timer judge = registry.timer("gate.judge");
  private final Timer acknowledge = registry.timer("gate.acknowledge");

  /** Metrics that begin at nothing. */
  public Meters(InstantSource clock) {
    this.clock = clock;
    watch("deliveries", () -> deliveries);
    watch("questions", () -> questions);
  }

  private void watch(String queue, Supplier<Backlog> backlog) {
    gauge("gate.queue.depth", queue, () -> backlog.get().waiting());
    gauge("gate.queue.parked", queue, () -> backlog.get().parked());
    gauge("gate.queue.oldest.seconds", queue, () -> age(backlog.get()));
  }

  private void gauge(String name, String queue, Supplier<Number> value) {
    Gauge.builder(name, value).tag("queue", queue).strongReference(true).register(registry);
  }

  private double age(Backlog backlog) {
    return backlog
        .oldest()
        .map(since -> Math.max(0, Duration.between(since, clock.instant()).toMillis() / 1000.0))
        .orElse(0.0);
  }

  /** Says what is left of the code host's allowance. */
  public void watch(ApiBudget budget) {
    Gauge.builder("gate.api.budget.remaining", () -> (Number) budget.remaining().orElse(-1))
        .description("requests left in this hour; -1 when GitHub has not said")
        .strongReference(true)
        .register(registry);
    FunctionCounter.builder("gate.api.requests", budget, ApiBudget::requests).register(registry);
    for (ErrorId id : API_FAILURES) {
      FunctionCounter.builder("gate.api.failures", budget, asked -> asked.failures(id))
          .tag("error", id.value())
          .register(registry);
    }
  }

  /** A delivery went a step on: {@code stored}, {@code known}, {@code handled} and so on. */
  public void delivery(String event, String outcome) {
    Counter.builder("gate.deliveries")
        .tag("event", EVENTS.contains(event) ? event : "other")
        .tag("outcome", outcome)
        .register(registry)
        .increment();
  }

  /** A request was refused at the door. */
  public void refused(ErrorId id) {
    registry.counter("gate.refusals", "error", id.value()).increment();
  }

  /** A delivery was acknowledged after so long. */
  public void acknowledged(Duration took) {
    acknowledge.record(took);
  }

  /** An answer was given. */
  public void answered(Evaluation evaluation) {
    registry.counter("gate.verdicts", "verdict", evaluation.verdict().name()).increment();
    evaluation
        .controls()
        .forEach(
            control ->
                registry
                    .counter(
                        "gate.controls",
                        "control",
                        control.control().value(),
                        "outcome",
                        control.outcome().name())
                    .increment());
  }

  /** Something was published, or not: {@code done}, {@code moved} or {@code failed}. */
  public void published(String outcome) {
    registry.counter("gate.publications", "outcome", outcome).increment();
  }

  /** Evidence that the rules wanted could not be had, or not whole, or not as it is now. */
  public void gap(FactKind kind, String state) {
    registry.counter("gate.gaps", "evidence", kind.word(), "state", state).increment();
  }

  /** A question went a step on: {@code answered}, {@code failed} or {@code parked}. */
  public void question(String outcome) {
    registry.counter("gate.questions", "outcome", outcome).increment();
  }

  /** A reload of the rules ended. */
  public void reloaded(Reload reload) {
    String result = reload.fold(swapped -> "swapped", unchanged -> "unchanged", kept -> "kept");
    registry.counter("gate.rules.reloads", "result", result).increment();
  }

  /** A round of the sweep ended. */
  public void swept(String round, boolean well) {
    registry
        .counter("gate.sweeps", "round", round, "outcome", well ? "done" : "failed")
        .increment();
  }

  /** Takes the time of a gathering. */
  public <T> T gathering(Supplier<T> work) {
    return timed(gather, work);
  }

  /** Takes the time of a judging. */
  public <T> T judging(Supplier<T> work) {
    return timed(judge, work);
  }

  private static <T> T timed(Timer timer, Supplier<T> work) {
    long before = System.nanoTime();
    try {
      return work.get();
    } finally {
      timer.record(Duration.ofNanos(System.nanoTime() - before));
    }
  }

  /** All of them as text, with the queues as they are. */
  public String scrape(Backlog deliveriesNow, Backlog questionsNow) {
    deliveries = deliveriesNow;
    questions = questionsNow;
    return registry.scrape();
  }
}
