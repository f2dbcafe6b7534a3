package dev.sekisho.gate.rules.evaluate;

import dev.sekisho.gate.engine.Evaluation;
import dev.sekisho.gate.engine.GateEngine;
import dev.sekisho.gate.engine.RuleSetRevision;
import dev.sekisho.gate.fact.FactKind;
import dev.sekisho.gate.fact.FactSheet;
import dev.sekisho.gate.verdict.Finding;
import dev.sekisho.gate.verdict.Outcome;
import dev.sekisho.gate.verdict.RuleName;
import java.util.Set;

/**
 * Stands for rules that can not judge: its answer to every sheet is {@code Undecided}, and says
 * why. Nothing lifts it. Thread-safe.
 *
 * @param revision what stands for the rules
 * @param reason why they can not judge, for a person to read
 * @param fix what to do about it
 */
public record GapEngine(RuleSetRevision revision, String reason, String fix) implements GateEngine {

  @Override
  public Set<FactKind> reads() {
    return Set.of();
  }

  @Override
  public Evaluation evaluate(FactSheet sheet) {
    return Evaluation.ofGap(
        sheet, revision, new Finding(RuleName.REPOSITORY_RULES, Outcome.GAP, reason, fix, ""));
  }
}
