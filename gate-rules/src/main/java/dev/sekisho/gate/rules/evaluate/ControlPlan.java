package dev.sekisho.gate.rules.evaluate;

import dev.sekisho.gate.fact.Age;
import dev.sekisho.gate.fact.Evidence;
import dev.sekisho.gate.fact.FactKind;
import dev.sekisho.gate.fact.FactSheet;
import dev.sekisho.gate.rules.compile.Ages;
import dev.sekisho.gate.rules.compile.CompiledRule;
import dev.sekisho.gate.rules.compile.CompiledRules;
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
 * @param ages how old evidence may be that it accepts
 */
record ControlPlan(ControlName name, String owner, Set<FactKind> reads, Map<FactKind, Age> ages) {

  private static final String PARTLY_READ =
      "only a part of them was read, or they do not fit together";

  /** The controls of a rule set, in the order of their names. */
  static List<ControlPlan> of(CompiledRules rules) {
    Map<ControlName, ControlPlan> plans = new TreeMap<>();
    for (CompiledRule rule : rules.rules()) {
      ControlPlan plan =
          plans.computeIfAbsent(
              rule.rule().control(),
              name ->
                  new ControlPlan(
                      name,
                      rule.rule().owner(),
                      EnumSet.noneOf(FactKind.class),
                      rules.ages().of(name)));
      plan.reads.addAll(rule.uses().kinds());
    }
    return new ArrayList<>(plans.values());
  }

  /** The evidence of a sheet that is older than the control accepts. */
  Set<FactKind> tooOld(FactSheet sheet) {
    return Ages.tooOld(ages, sheet);
  }

  /** A gap for each kind of evidence that is missing, was asked for, and is not excused. */
  List<Finding> gaps(Set<FactKind> missing, Set<FactKind> excused, FactSheet sheet) {
    List<Finding> gaps = new ArrayList<>();
    for (FactKind kind : missing) {
      if (reads.contains(kind) && !excused.contains(kind)) {
        gaps.add(gap(kind, reason(kind, sheet), sheet, owner));
      }
    }
    return gaps;
  }

  private String reason(FactKind kind, FactSheet sheet) {
    return sheet
        .evidence(kind)
        .fold(
            known ->
                tooOld(sheet).contains(kind)
                    ? "what it said at "
                        + known.asOf()
                        + " is "
                        + Age.between(known.asOf(), sheet.asOf())
                        + " old, and "
                        + name
                        + " accepts "
                        + ages.get(kind)
                    : PARTLY_READ,
            unknown -> unknown.reason());
  }

  /** A gap that no control owns up to. */
  static Finding unclaimed(FactKind kind, FactSheet sheet) {
    String reason = sheet.evidence(kind).fold(known -> PARTLY_READ, unknown -> unknown.reason());
    return gap(kind, reason, sheet, "");
  }

  private static Finding gap(FactKind kind, String reason, FactSheet sheet, String owner) {
    Evidence<?> evidence = sheet.evidence(kind);
    return new Finding(
        RuleName.MISSING_EVIDENCE,
        Outcome.GAP,
        "The evidence '" + kind.word() + "' from " + evidence.source() + " is missing: " + reason,
        "See that " + evidence.source() + " answers, then ask the gate again",
        owner);
  }
}
