package dev.sekisho.gate.bot.metric;

import dev.sekisho.gate.fact.Evidence;
import dev.sekisho.gate.fact.FactKind;
import dev.sekisho.gate.fact.FactSheet;
import dev.sekisho.gate.fact.HeadSha;
import dev.sekisho.gate.fact.Listing;
import dev.sekisho.gate.fact.PullRequestRef;
import dev.sekisho.gate.fact.Question;
import dev.sekisho.gate.spi.FactSource;
import dev.sekisho.gate.spi.StaleSource;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** Takes the time of a source, and counts what it could not bring. */
public record MeasuredSource(FactSource source, Meters meters) implements FactSource {
  @Override
  public FactSheet gather(
      PullRequestRef subject,
      Optional<HeadSha> head,
      Question question,
      Set<FactKind> wanted,
      Instant asOf) {
    FactSheet sheet;
    try {
      sheet = meters.gathering(() -> source.gather(subject, head, question, wanted, asOf));
    } catch (StaleSource e) {
      meters.gap(FactKind.DETAILS, "stale");
      throw e;
    }
    wanted.forEach(kind -> count(kind, sheet.evidence(kind)));
    return sheet;
  }

  private void count(FactKind kind, Evidence<?> evidence) {
    String state = evidence.fold(MeasuredSource::state, unknown -> "missing");
    if (!state.isEmpty()) {
      meters.gap(kind, state);
    }
  }

  private static String state(Evidence.Known<?> known) {
    return known.value() instanceof Listing<?> list && !list.complete() ? "truncated" : "";
  }
}
