package dev.sekisho.gate.workbench.explain;

import dev.sekisho.gate.engine.Evaluation;
import dev.sekisho.gate.fact.Age;
import dev.sekisho.gate.fact.FactKind;
import dev.sekisho.gate.fact.FactSheet;
import dev.sekisho.gate.problem.GateException;
import dev.sekisho.gate.problem.Place;
import dev.sekisho.gate.problem.Problem;
import dev.sekisho.gate.rules.Rule;
import dev.sekisho.gate.rules.RuleSet;
import dev.sekisho.gate.rules.compile.CompiledRule;
import dev.sekisho.gate.rules.trace.RuleTrace;
import dev.sekisho.gate.rules.trace.Tracer;
import dev.sekisho.gate.verdict.ControlName;
import dev.sekisho.gate.verdict.ControlResult;
import dev.sekisho.gate.verdict.Finding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Explains answers of one rule set. Thread-safe. */
public final class Explainer {
  private final RuleSet rules;
  private final Tracer tracer;
  private final WayFinder ways;

  /** Explains what {@code rules} answer. */
  public Explainer(RuleSet rules) {
    this.rules = rules;
    this.tracer = rules.tracer();
    this.ways = new WayFinder(rules);
  }

  /**
   * Explains the answer to one sheet.
   *
   * @param only the one control to speak of; empty for all of them
   * @throws GateException when the rules have no such control
   */
  public Explanation explain(FactSheet sheet, Optional<ControlName> only) {
    only.ifPresent(this::check);
    Evaluation evaluation = rules.engine().evaluate(sheet);
    List<ControlExplained> controls =
        Stream.concat(
                evaluation.controls().stream(),
                evaluation.aside().stream()
                    .filter(aside -> only.isPresent())
                    .flatMap(aside -> aside.result().stream()))
            .filter(control -> only.map(control.control()::equals).orElse(true))
            .sorted(Comparator.comparing(ControlResult::outcome))
            .map(control -> control(control, sheet))
            .toList();
    return new Explanation(sheet, evaluation, controls, ways.find(sheet, evaluation, only));
  }

  private void check(ControlName control) {
    List<String> known =
        rules.rules().stream().map(rule -> rule.control().value()).distinct().sorted().toList();
    if (!known.contains(control.value())) {
      throw new GateException(
          new Problem(
              ExplainErrors.UNKNOWN_CONTROL,
              Place.of("--control"),
              "the rules have no control '" + control + "'",
              known,
              "Name one of the known controls"));
    }
  }

  private ControlExplained control(ControlResult control, FactSheet sheet) {
    List<CompiledRule> own =
        rules.compiled().rules().stream()
            .filter(rule -> rule.rule().control().equals(control.control()))
            .toList();
    String owner =
        own.stream().findFirst().map(rule -> rule.rule().owner()).orElse("whoever runs the gate");
    List<Rule> lifters =
        rules.rules().stream().filter(r -> r.lifts().contains(control.control())).toList();
    return new ControlExplained(
        control, owner, rules(control, sheet), evidence(own, control.control(), sheet), lifters);
  }

  private List<RuleExplained> rules(ControlResult control, FactSheet sheet) {
    List<RuleExplained> spoke = new ArrayList<>();
    List<RuleExplained> silent = new ArrayList<>();
    for (RuleTrace trace : tracer.trace(control.control(), sheet)) {
      List<Finding> said =
          control.findings().stream().filter(f -> f.rule().equals(trace.rule().name())).toList();
      (said.isEmpty() ? silent : spoke).add(Traces.explain(trace, said));
    }
    spoke.addAll(silent);
    return spoke;
  }

  private List<EvidenceState> evidence(
      List<CompiledRule> own, ControlName control, FactSheet sheet) {
    Set<FactKind> kinds = EnumSet.noneOf(FactKind.class);
    own.forEach(rule -> kinds.addAll(rule.uses().kinds()));
    Map<FactKind, Age> ages = rules.compiled().ages().of(control);
    return kinds.stream()
        .map(kind -> EvidenceState.of(sheet, kind, Optional.ofNullable(ages.get(kind))))
        .toList();
  }
}
