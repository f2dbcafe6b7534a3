package dev.sekisho.gate.rules.evaluate;

import dev.sekisho.gate.fact.Evidence;
import dev.sekisho.gate.fact.FactKind;
import dev.sekisho.gate.fact.FactSheet;
import dev.sekisho.gate.rules.compile.CompiledRule;
import dev.sekisho.gate.verdict.ControlName;
import dev.sekisho.gate.verdict.Finding;
import dev.sekisho.gate.verdict.Outcome;
import dev.sekisho.gate.verdict.RuleName;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * One control in force.
 *
 * @param name its name
 * @param owner who answers for it: the owner of its first rule
 * @param reads the evidence that its rules name
 */
record ControlPlan(ControlName name, String owner, Set<FactKind> reads) {

  /** The controls of a rule set, in the order of their names. */
  static List<ControlPlan> of(List<CompiledRule> rules) {
    Map<ControlName, ControlPlan> plans = new TreeMap<>();
    for (CompiledRule rule : rules) {
      ControlPlan plan =
          plans.computeIfAbsent(
              rule.rule().control(),
              name -> new ControlPlan(name, rule.rule().owner(), EnumSet.noneOf(FactKind.class)));
      plan.reads.addAll(rule.uses().kinds());
    }
    return new ArrayList<>(plans.values());
  }

  /** A gap for each kind of evidence that is missing, was asked for, and is not excused. */
  List<Finding> gaps(Set<FactKind> missing, Set<FactKind> excused, FactSheet sheet) {
    List<Finding> gaps = new ArrayList<>();
    for (FactKind kind : missing) {
      if (reads.contains(kind) && !excused.contains(kind)) {
        gaps.add(gap(kind, sheet, owner));
      }
    }
    return gaps;
  }

  static Finding gap(FactKind kind, FactSheet sheet, String owner) {
    Evidence<?> evidence = sheet.evidence(kind);
    String reason =
        evidence.fold(
            known -> "only a part of them was read, or they do not fit together",
            unknown -> unknown.reason());
    return new Finding(
        RuleName.MISSING_EVIDENCE,
        Outcome.GAP,
        "The evidence '" + kind.word() + "' from " + evidence.source() + " is missing: " + reason,
        "See that " + evidence.source() + " answers, then ask the gate again",
        owner);
  }
}
