package dev.sekisho.gate.guard;

import dev.sekisho.gate.fact.Evidence;
import dev.sekisho.gate.fact.FactKind;
import dev.sekisho.gate.fact.FactSheet;
import dev.sekisho.gate.spi.EvidenceSource;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A source behind a guard. While its system is down, slow or overrun, what it brings is unknown
 * evidence that names the system, and nobody waits longer than the guard does. A source that asks
 * several systems needs a guard before each of them instead. Thread-safe as far as the source is.
 *
 * @param source the source; evidence that it does not know for want of its system has the guard's
 *     name as its source
 * @param guard stands before its system
 */
public record GuardedSource(EvidenceSource source, Guard guard) implements EvidenceSource {

  @Override
  public Set<FactKind> brings() {
    return source.brings();
  }

  @Override
  public Set<FactKind> needs() {
    return source.needs();
  }

  @Override
  public FactSheet lay(FactSheet sheet) {
    return guard.ask(() -> source.lay(sheet), this::failure, reason -> without(sheet, reason));
  }

  private Optional<String> failure(FactSheet laid) {
    return source.brings().stream()
        .flatMap(
            kind -> laid.evidence(kind).fold(known -> Stream.<Evidence.Unknown<?>>of(), Stream::of))
        .filter(unknown -> unknown.source().equals(guard.system()))
        .map(Evidence.Unknown::reason)
        .findFirst();
  }

  private FactSheet without(FactSheet sheet, String reason) {
    return sheet.with(
        draft -> source.brings().forEach(kind -> draft.unknown(kind, guard.system(), reason)));
  }
}
