package dev.sekisho.benchmarks.arrival;

import dev.sekisho.gate.engine.Evaluation;
import dev.sekisho.gate.fact.PullRequestRef;
import dev.sekisho.gate.ledger.Audit;
import dev.sekisho.gate.ledger.Database;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** What was decided about each pull request and when, as a ledger has it, to the millisecond. */
final class Decided {
  private final Map<PullRequestRef, NavigableMap<Instant, String>> decisions = new HashMap<>();

  /**
   * A decision.
   *
   * @param at when it was recorded
   * @param verdict the name of the verdict
   */
  record Answer(Instant at, String verdict) {}

  private Decided() {}

  static Decided in(Database database) {
    Decided read = new Decided();
    new Audit(database)
        .decisions(
            kept -> {
              Evaluation answer = kept.answer();
              read.decisions
                  .computeIfAbsent(answer.subject(), subject -> new TreeMap<>())
                  .put(kept.at(), answer.verdict().name());
            });
    return read;
  }

  /** The first answer about a pull request after something happened to it; empty when none was. */
  Optional<Answer> after(PullRequestRef subject, Instant happened) {
    return Optional.ofNullable(
            decisions
                .getOrDefault(subject, new TreeMap<>())
                .ceilingEntry(happened.truncatedTo(ChronoUnit.MILLIS)))
        .map(entry -> new Answer(entry.getKey(), entry.getValue()));
  }
}
