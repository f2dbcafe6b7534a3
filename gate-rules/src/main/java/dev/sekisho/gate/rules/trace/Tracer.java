package dev.sekisho.gate.rules.trace;

import dev.sekisho.gate.fact.FactSheet;
import dev.sekisho.gate.rules.compile.CompiledRule;
import dev.sekisho.gate.rules.compile.CompiledRules;
import dev.sekisho.gate.verdict.ControlName;
import dev.sekisho.gate.vocabulary.PullRequest;
import dev.sekisho.gate.vocabulary.Reading;
import java.util.List;

/**
 * Follows rules over a sheet without the engine, and says of each condition what it saw. It agrees
 * with the engine: a rule fires in the one exactly as often as in the other. Each control sees the
 * sheet as the engine shows it to that control, without what it finds too old. Thread-safe.
 */
public final class Tracer {

  /** Facts of one pattern whose look is kept. */
  public static final int LOOKS_MAX = 1_000;

  /** Ways in which the patterns of one rule may match together. */
  static final int WAYS_MAX = 10_000;

  private final CompiledRules rules;

  /** Follows {@code rules}. */
  public Tracer(CompiledRules rules) {
    this.rules = rules;
  }

  /**
   * Every rule, in the order of their names.
   *
   * @throws IllegalStateException when a rule matches in more ways than the engine lets it
   */
  public List<RuleTrace> trace(FactSheet sheet) {
    return rules.rules().stream().map(rule -> trace(rule, sheet)).toList();
  }

  /** The rules of one control, in the order of their names. */
  public List<RuleTrace> trace(ControlName control, FactSheet sheet) {
    return rules.rules().stream()
        .filter(rule -> rule.rule().control().equals(control))
        .map(rule -> trace(rule, sheet))
        .toList();
  }

  private RuleTrace trace(CompiledRule rule, FactSheet sheet) {
    FactSheet seen = rules.ages().accepted(rule.rule().control(), sheet);
    return new Trail(rule, () -> new PullRequest(seen, rules.tables(), new Reading(seen.asOf())))
        .follow();
  }
}
