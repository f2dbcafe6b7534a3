package dev.sekisho.gate.engine;

import dev.sekisho.gate.fact.Age;
import dev.sekisho.gate.fact.FactKind;
import dev.sekisho.gate.fact.FactSheet;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Judges sheets by one immutable rule set. Judging does no I/O, reads no clock and throws nothing:
 * a failure on the way is an {@code Undecided} that names it. Implementations are thread-safe.
 */
public interface GateEngine {

  /** The rules that judge. */
  RuleSetRevision revision();

  /**
   * The kinds of evidence that the rules read; no other needs to be gathered. Default: every kind.
   */
  default Set<FactKind> reads() {
    return EnumSet.allOf(FactKind.class);
  }

  /**
   * How old evidence may be so that every control accepts it, where one says so; what keeps answers
   * of other systems keeps none for longer. Default: any age.
   */
  default Map<FactKind, Age> oldest() {
    return Map.of();
  }

  /** May this go? */
  Evaluation evaluate(FactSheet sheet);

  /**
   * Judges many sheets, each for itself, in their order. Implementations may share the cost of
   * setting up between them; the answers are those of {@link #evaluate}.
   */
  default List<Evaluation> evaluateAll(List<FactSheet> sheets) {
    return sheets.stream().map(this::evaluate).toList();
  }
}
