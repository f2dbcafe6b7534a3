package dev.sekisho.gate.bot.metric;

import dev.sekisho.gate.fact.FactKind;
import dev.sekisho.gate.fact.FactSheet;
import dev.sekisho.gate.fact.HeadSha;
import dev.sekisho.gate.fact.PullRequestRef;
import dev.sekisho.gate.fact.Question;
import dev.sekisho.gate.spi.FactSource;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** Takes the time of a source. */
public record MeasuredSource(FactSource source, Meters meters) implements FactSource {
  @Override
  public FactSheet gather(
      PullRequestRef subject,
      Optional<HeadSha> head,
      Question question,
      Set<FactKind> wanted,
      Instant asOf) {
    return meters.gathering(() -> source.gather(subject, head, question, wanted, asOf));
  }
}
