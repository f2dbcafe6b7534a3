package dev.sekisho.gate.rules.evaluate;

import dev.sekisho.gate.engine.Evaluation;
import dev.sekisho.gate.engine.GateEngine;
import dev.sekisho.gate.engine.RuleSetRevision;
import dev.sekisho.gate.fact.Age;
import dev.sekisho.gate.fact.FactKind;
import dev.sekisho.gate.fact.FactSheet;
import dev.sekisho.gate.rules.compile.CompiledRules;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Judges by one immutable set of rules, which says itself what it is and what it reads. */
abstract sealed class CompiledEngine implements GateEngine
    permits DroolsGateEngine, RolledOutEngine {
  final CompiledRules rules;
  private final Set<FactKind> reads;

  CompiledEngine(CompiledRules rules) {
    this.rules = rules;
    this.reads = rules.reads();
  }

  @Override
  public final RuleSetRevision revision() {
    return rules.revision();
  }

  @Override
  public final Set<FactKind> reads() {
    return reads;
  }

  @Override
  public final Map<FactKind, Age> oldest() {
    return rules.ages().strictest();
  }

  @Override
  public final Evaluation evaluate(FactSheet sheet) {
    return evaluateAll(List.of(sheet)).get(0);
  }
}
