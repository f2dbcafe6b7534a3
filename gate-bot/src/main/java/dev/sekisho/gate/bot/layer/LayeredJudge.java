package dev.sekisho.gate.bot.layer;

import dev.sekisho.gate.engine.Evaluation;
import dev.sekisho.gate.engine.GateEngine;
import dev.sekisho.gate.engine.RuleSetRevision;
import dev.sekisho.gate.fact.Age;
import dev.sekisho.gate.fact.FactKind;
import dev.sekisho.gate.fact.FactSheet;
import dev.sekisho.gate.rules.evaluate.LayeredEngine;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Judges each sheet by the rules of the organisation and by what the branch adds that it goes to.
 *
 * @param base judges by the organisation's rules
 * @param added what is added for a sheet; empty when nothing is
 */
record LayeredJudge(GateEngine base, Function<FactSheet, Optional<GateEngine>> added)
    implements GateEngine {

  /** That of the organisation's rules; an answer names those that it was judged by. */
  @Override
  public RuleSetRevision revision() {
    return base.revision();
  }

  @Override
  public Set<FactKind> reads() {
    return base.reads();
  }

  @Override
  public Map<FactKind, Age> oldest() {
    return base.oldest();
  }

  @Override
  public Evaluation evaluate(FactSheet sheet) {
    return added
        .apply(sheet)
        .<GateEngine>map(more -> new LayeredEngine(base, more))
        .orElse(base)
        .evaluate(sheet);
  }
}
