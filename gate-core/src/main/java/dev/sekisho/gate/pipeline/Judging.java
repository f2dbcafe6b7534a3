package dev.sekisho.gate.pipeline;

import dev.sekisho.gate.engine.Decision;
import dev.sekisho.gate.engine.Evaluation;
import dev.sekisho.gate.engine.GateEngine;
import dev.sekisho.gate.fact.FactSheet;
import dev.sekisho.gate.pipeline.Gathering.Gathered;
import dev.sekisho.gate.spi.DecisionIds;

/** From a sheet to a decision. An engine that breaks its contract has not judged. */
final class Judging {
  private final DecisionIds ids;

  Judging(DecisionIds ids) {
    this.ids = ids;
  }

  Decision judge(Gathered gathered, GateEngine engine) {
    FactSheet sheet = gathered.sheet();
    Evaluation evaluation =
        gathered
            .failure()
            .map(reason -> Evaluation.ofFailure(sheet, engine.revision(), reason))
            .orElseGet(() -> evaluate(sheet, engine));
    return new Decision(ids.of(sheet, evaluation), sheet, evaluation);
  }

  private static Evaluation evaluate(FactSheet sheet, GateEngine engine) {
    Evaluation evaluation;
    try {
      evaluation = engine.evaluate(sheet);
    } catch (RuntimeException e) {
      return Evaluation.ofFailure(sheet, engine.revision(), "judging failed: " + Failures.say(e));
    }
    boolean fits =
        evaluation.head().equals(sheet.head())
            && evaluation.subject().equals(sheet.subject())
            && evaluation.question().equals(sheet.question());
    return fits
        ? evaluation
        : Evaluation.ofFailure(
            sheet, engine.revision(), "the answer is about something else than what was asked");
  }
}
