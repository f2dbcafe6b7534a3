package dev.sekisho.gate.bot.layer;

import dev.sekisho.gate.fact.FactKind;
import dev.sekisho.gate.fact.FactSheet;
import dev.sekisho.gate.fact.HeadSha;
import dev.sekisho.gate.fact.PullRequestRef;
import dev.sekisho.gate.fact.Question;
import dev.sekisho.gate.spi.FactSource;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Gathers, looks at what the branch adds to the rules, and gathers again what only that reads.
 *
 * @param source gathers
 * @param reads looks at what is added for a sheet, and says what it reads
 */
record LayeredEvidence(FactSource source, Function<FactSheet, Set<FactKind>> reads)
    implements FactSource {
  @Override
  public FactSheet gather(
      PullRequestRef subject,
      Optional<HeadSha> head,
      Question question,
      Set<FactKind> wanted,
      Instant asOf) {
    Set<FactKind> first = EnumSet.of(FactKind.DETAILS);
    first.addAll(wanted);
    FactSheet sheet = source.gather(subject, head, question, first, asOf);
    Set<FactKind> all = EnumSet.copyOf(first);
    all.addAll(reads.apply(sheet));
    return all.equals(first)
        ? sheet
        : source.gather(subject, Optional.of(sheet.head()), question, all, asOf);
  }
}
