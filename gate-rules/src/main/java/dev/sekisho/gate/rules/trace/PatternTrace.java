package dev.sekisho.gate.rules.trace;

import dev.sekisho.gate.fact.FactKind;
import dev.sekisho.gate.rules.compile.CompiledRule.Quantifier;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One pattern of a rule and the facts that it was held against, once for every way in which the
 * patterns before it matched.
 *
 * @param quantifier how many facts must match
 * @param kind the evidence that the facts are items of; empty for the pull request
 * @param held whether the rule could go on after it, in one way at least
 * @param looks the facts; at most {@link Tracer#LOOKS_MAX} are kept
 * @param missing the kind when not all items are known
 */
public record PatternTrace(
    Quantifier quantifier,
    Optional<FactKind> kind,
    boolean held,
    List<Look> looks,
    Set<FactKind> missing) {
  public PatternTrace {
    looks = List.copyOf(looks);
    missing = Set.copyOf(missing);
  }

  /** The fact that came closest to a match: of the most conditions that held in a row. */
  public Optional<Look> closest() {
    return looks.stream().max(Comparator.comparing(Look::matched).thenComparingInt(Look::reached));
  }
}
