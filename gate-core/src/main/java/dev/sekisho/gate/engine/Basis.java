package dev.sekisho.gate.engine;

import dev.sekisho.gate.fact.Age;
import dev.sekisho.gate.fact.Evidence;
import dev.sekisho.gate.fact.FactKind;
import dev.sekisho.gate.fact.FactSheet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * One piece of evidence that an answer rests on.
 *
 * @param kind what it tells
 * @param source the system that said it
 * @param asOf when that system said it
 */
public record Basis(FactKind kind, String source, Instant asOf) {

  /** What a sheet knows of some kinds of evidence, in the order of the kinds. */
  public static List<Basis> of(FactSheet sheet, Set<FactKind> kinds) {
    List<Basis> basis = new ArrayList<>(kinds.size());
    Arrays.stream(FactKind.values())
        .filter(kinds::contains)
        .forEach(
            kind -> {
              if (sheet.evidence(kind) instanceof Evidence.Known<?> known) {
                basis.add(new Basis(kind, known.source(), known.asOf()));
              }
            });
    return basis;
  }

  /** How old it was at {@code now}. */
  public Age age(Instant now) {
    return Age.between(asOf, now);
  }
}
