package dev.sekisho.gate.bot.metric;

import dev.sekisho.gate.engine.Evaluation;
import dev.sekisho.gate.engine.GateEngine;
import dev.sekisho.gate.engine.RuleSetRevision;
import dev.sekisho.gate.fact.Age;
import dev.sekisho.gate.fact.FactKind;
import dev.sekisho.gate.fact.FactSheet;
import java.util.Map;
import java.util.Set;

/** Takes the time of an engine. */
public record MeasuredEngine(GateEngine engine, Meters meters) implements GateEngine {
  @Override
  public RuleSetRevision revision() {
    return engine.revision();
  }

  @Override
  public Set<FactKind> reads() {
    return engine.reads();
  }

  @Override
  public Map<FactKind, Age> oldest() {
    return engine.oldest();
  }

  @Override
  public Evaluation evaluate(FactSheet sheet) {
    return meters.judging(() -> engine.evaluate(sheet));
  }
}
