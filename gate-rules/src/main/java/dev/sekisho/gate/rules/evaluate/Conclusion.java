package dev.sekisho.gate.rules.evaluate;

import dev.sekisho.gate.engine.Basis;
import dev.sekisho.gate.engine.Evaluation;
import dev.sekisho.gate.fact.FactKind;
import dev.sekisho.gate.fact.FactSheet;
import dev.sekisho.gate.rules.Rule;
import dev.sekisho.gate.rules.compile.CompiledRule;
import dev.sekisho.gate.rules.compile.CompiledRules;
import dev.sekisho.gate.rules.evaluate.Subject.Said;
import dev.sekisho.gate.verdict.Combination;
import dev.sekisho.gate.verdict.ControlName;
import dev.sekisho.gate.verdict.ControlOutcome;
import dev.sekisho.gate.verdict.ControlResult;
import dev.sekisho.gate.verdict.Finding;
import dev.sekisho.gate.verdict.Lift;
import dev.sekisho.gate.verdict.Outcome;
import dev.sekisho.gate.verdict.RuleName;
import dev.sekisho.gate.vocabulary.GlassRecord;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Draws the evaluation from what the rules said of a sheet and what was missing of it. */
final class Conclusion {
  private static final Comparator<Said> BY_RULE =
      Comparator.comparingInt(Said::rule)
          .thenComparingInt(Said::statement)
          .thenComparing(Said::text);

  private final CompiledRules rules;
  private final List<ControlPlan> controls;
  private final Set<FactKind> reads;
  private final int[] controlOfRule;

  Conclusion(CompiledRules rules) {
    this.rules = rules;
    this.controls = ControlPlan.of(rules);
    this.reads = rules.reads();
    List<ControlName> names = controls.stream().map(ControlPlan::name).toList();
    this.controlOfRule =
        rules.rules().stream().mapToInt(rule -> names.indexOf(rule.rule().control())).toArray();
  }

  Evaluation of(Case judged) {
    FactSheet sheet = judged.sheet();
    List<List<Finding>> findings = new ArrayList<>(controls.size());
    for (int i = 0; i < controls.size(); i++) {
      findings.add(new ArrayList<>(2));
    }
    List<Lift> lifts = new ArrayList<>(0);
    for (Subject subject : judged.subjects()) {
      subject.said().sort(BY_RULE);
      for (Said one : subject.said()) {
        int control = controlOfRule[one.rule()];
        if (judged.subject(control) == subject) {
          Finding finding = finding(one);
          findings.get(control).add(finding);
          if (one.outcome() == Outcome.LIFT) {
            lifts.add(lift(one, finding, subject.pullRequest().breakGlass()));
          }
        }
      }
    }
    List<ControlResult> spoken = new ArrayList<>(controls.size() + 1);
    for (int i = 0; i < controls.size(); i++) {
      spoken.add(result(i, findings.get(i), judged));
    }
    unclaimed(judged.gaps(), sheet).ifPresent(spoken::add);
    Combination combined = Combination.of(spoken, lifts);
    return new Evaluation(
        sheet.question(),
        sheet.subject(),
        sheet.head(),
        sheet.asOf(),
        rules.revision(),
        combined.verdict(),
        combined.controls(),
        combined.debts(),
        nextChange(judged),
        Basis.of(sheet, reads),
        List.of());
  }

  private ControlResult result(int index, List<Finding> findings, Case judged) {
    ControlPlan control = controls.get(index);
    Subject subject = judged.subject(index);
    Set<FactKind> gaps = subject.pullRequest().reading().gaps();
    if (!gaps.isEmpty()) {
      findings.addAll(control.gaps(gaps, excused(index, subject.said()), judged.sheet()));
    }
    return ControlResult.of(control.name(), control.owner(), findings);
  }

  private static Optional<Instant> nextChange(Case judged) {
    return judged.subjects().stream()
        .flatMap(subject -> subject.pullRequest().reading().nextChange().stream())
        .min(Comparator.naturalOrder());
  }

  /** A sheet, ready to be judged. */
  Case open(FactSheet sheet) {
    return new Case(sheet, controls, rules.tables());
  }

  private Finding finding(Said said) {
    Rule rule = rules.rules().get(said.rule()).rule();
    boolean closes = said.outcome().compareTo(Outcome.AWAIT) <= 0;
    return new Finding(
        rule.name(), said.outcome(), said.text(), closes ? rule.fix() : "", rule.owner());
  }

  private Lift lift(Said said, Finding finding, GlassRecord record) {
    Set<ControlName> mayLift = rules.rules().get(said.rule()).rule().lifts();
    return new Lift(
        finding,
        mayLift.stream()
            .filter(control -> record.lifts().contains(control.value()))
            .collect(Collectors.toUnmodifiableSet()),
        record.debtDueAt());
  }

  private Set<FactKind> excused(int control, List<Said> said) {
    Set<FactKind> excused = EnumSet.noneOf(FactKind.class);
    for (Said one : said) {
      if (one.outcome() == Outcome.EXCUSE && controlOfRule[one.rule()] == control) {
        CompiledRule.Statement statement =
            rules.rules().get(one.rule()).statements().get(one.statement());
        statement.excused().ifPresent(excused::add);
      }
    }
    return excused;
  }

  /** A gap that no control owns up to must not get lost. */
  private Optional<ControlResult> unclaimed(Set<FactKind> gaps, FactSheet sheet) {
    if (gaps.isEmpty()) {
      return Optional.empty();
    }
    List<Finding> unclaimed =
        gaps.stream()
            .filter(kind -> controls.stream().noneMatch(c -> c.reads().contains(kind)))
            .map(kind -> ControlPlan.unclaimed(kind, sheet))
            .toList();
    return unclaimed.isEmpty()
        ? Optional.empty()
        : Optional.of(new ControlResult(RuleName.GATE, ControlOutcome.UNDECIDED, unclaimed));
  }
}
