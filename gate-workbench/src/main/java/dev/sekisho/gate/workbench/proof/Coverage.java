package dev.sekisho.gate.workbench.proof;

import dev.sekisho.gate.problem.Place;
import dev.sekisho.gate.rules.Rule;
import dev.sekisho.gate.rules.compile.CompiledRule;
import dev.sekisho.gate.rules.compile.CompiledRules;
import dev.sekisho.gate.rules.language.ExpressionText;
import dev.sekisho.gate.rules.scenario.Scenario;
import dev.sekisho.gate.rules.trace.ConditionTrace;
import dev.sekisho.gate.rules.trace.Look;
import dev.sekisho.gate.rules.trace.RuleTrace;
import dev.sekisho.gate.rules.trace.Tracer;
import dev.sekisho.gate.verdict.RuleName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What scenarios saw of rules. A scenario of a control looks at the rules of that control, one of
 * the whole rule set at all of them.
 *
 * @param rules every rule, in the order of their names
 */
public record Coverage(List<OfRule> rules) {
  public Coverage {
    rules = List.copyOf(rules);
  }

  /**
   * One rule.
   *
   * @param fired whether it spoke in a scenario
   * @param silent whether it was silent in a scenario
   * @param conditions its conditions, in their order
   */
  public record OfRule(Rule rule, boolean fired, boolean silent, List<OfCondition> conditions) {
    public OfRule {
      conditions = List.copyOf(conditions);
    }

    /** Whether it spoke in one scenario and was silent in another. */
    public boolean covered() {
      return fired && silent;
    }
  }

  /**
   * One condition, where all that stands before it in its pattern held.
   *
   * @param text as it is written
   * @param where its line and column
   * @param held whether it was seen true
   * @param failed whether it was seen false; for want of evidence does not count
   */
  public record OfCondition(String text, Place where, boolean held, boolean failed) {

    /** Whether it was seen true and seen false. */
    public boolean covered() {
      return held && failed;
    }

    private static OfCondition unseen(CompiledRule.Condition condition) {
      return new OfCondition(
          ExpressionText.of(condition.expression()), condition.where(), false, false);
    }

    private OfCondition and(ConditionTrace trace) {
      boolean known = trace.missing().isEmpty();
      return new OfCondition(
          text, where, held || (known && trace.held()), failed || (known && !trace.held()));
    }
  }

  /** Follows every scenario through the rules that it looks at. */
  public static Coverage of(CompiledRules rules, List<Scenario> scenarios) {
    Tracer tracer = new Tracer(rules);
    Map<RuleName, Sight> sights = new LinkedHashMap<>();
    rules.rules().forEach(rule -> sights.put(rule.rule().name(), new Sight(rule)));
    for (Scenario scenario : scenarios) {
      scenario
          .control()
          .map(control -> tracer.trace(control, scenario.sheet()))
          .orElseGet(() -> tracer.trace(scenario.sheet()))
          .forEach(trace -> Objects.requireNonNull(sights.get(trace.rule().name())).see(trace));
    }
    return new Coverage(sights.values().stream().map(Sight::rule).toList());
  }

  /** The conditions that were not seen true and false. */
  public List<OfCondition> uncovered() {
    return rules.stream()
        .flatMap(rule -> rule.conditions().stream())
        .filter(condition -> !condition.covered())
        .toList();
  }

  /** How many conditions there are. */
  public int conditions() {
    return rules.stream().mapToInt(rule -> rule.conditions().size()).sum();
  }

  /** How many rules spoke in one scenario and were silent in another. */
  public int coveredRules() {
    return (int) rules.stream().filter(OfRule::covered).count();
  }

  /** What was seen of one rule so far. */
  private static final class Sight {
    private final Rule rule;
    private final List<List<OfCondition>> patterns = new ArrayList<>();
    private boolean fired;
    private boolean silent;

    Sight(CompiledRule rule) {
      this.rule = rule.rule();
      for (CompiledRule.CompiledPattern pattern : rule.patterns()) {
        List<OfCondition> unseen = new ArrayList<>();
        pattern.conditions().forEach(condition -> unseen.add(OfCondition.unseen(condition)));
        patterns.add(unseen);
      }
    }

    void see(RuleTrace trace) {
      fired |= trace.fired();
      silent |= !trace.fired();
      for (int p = 0; p < trace.patterns().size(); p++) {
        for (Look look : trace.patterns().get(p).looks()) {
          for (int c = 0; c < look.reached(); c++) {
            OfCondition before = patterns.get(p).get(c);
            patterns.get(p).set(c, before.and(look.conditions().get(c)));
          }
        }
      }
    }

    OfRule rule() {
      return new OfRule(rule, fired, silent, patterns.stream().flatMap(List::stream).toList());
    }
  }
}
