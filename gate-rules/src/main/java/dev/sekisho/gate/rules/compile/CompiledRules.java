package dev.sekisho.gate.rules.compile;

import dev.sekisho.gate.engine.RuleSetRevision;
import dev.sekisho.gate.fact.FactKind;
import dev.sekisho.gate.problem.GateException;
import dev.sekisho.gate.problem.Problems;
import dev.sekisho.gate.rules.rollout.Rollout;
import dev.sekisho.gate.verdict.ControlName;
import dev.sekisho.gate.vocabulary.Tables;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * All rules of one set, checked and ready to run, in the order of their names.
 *
 * @param revision which texts they come from
 * @param rules the rules
 * @param tables the tables that they name
 * @param ages how old evidence may be
 * @param rollout where each control counts how much
 */
public record CompiledRules(
    RuleSetRevision revision, List<CompiledRule> rules, Tables tables, Ages ages, Rollout rollout) {
  public CompiledRules {
    rules = rules.stream().sorted(Comparator.comparing(rule -> rule.rule().name())).toList();
  }

  /** The evidence that the rules read, and that it takes to say which of them count. */
  public Set<FactKind> reads() {
    Set<FactKind> reads = EnumSet.noneOf(FactKind.class);
    reads.addAll(rollout.reads());
    rules.forEach(rule -> reads.addAll(rule.uses().kinds()));
    return Collections.unmodifiableSet(reads);
  }

  /** These rules without those of other controls, under the same revision. */
  public CompiledRules only(Predicate<ControlName> controls) {
    return new CompiledRules(
        revision,
        rules.stream().filter(rule -> controls.test(rule.rule().control())).toList(),
        tables,
        ages,
        rollout);
  }

  /** The same rules with every control enforced, under the same revision. */
  public CompiledRules enforced() {
    return new CompiledRules(revision, rules, tables, ages, Rollout.NONE);
  }

  /**
   * Compiles rules from their texts.
   *
   * @throws GateException with everything that is wrong with them
   */
  public static CompiledRules compile(RuleSources sources) {
    Problems problems = new Problems();
    return ParsedRules.parse(sources, problems).compile(sources.texts(), problems);
  }

  /**
   * Compiles the rules that a repository adds to those of its organisation. They may read the
   * organisation's tables, and they only ever make an answer stricter.
   *
   * @throws GateException with everything that is wrong with them, and everything that they may not
   *     do
   */
  public static CompiledRules compileOver(CompiledRules organisation, RuleSources own) {
    Problems problems = new Problems();
    return ParsedRules.parse(own, problems).compileOver(organisation, own.texts(), problems);
  }

  /**
   * Writes the parsed form of rules, so that a later start can {@link #read} it. The texts must
   * compile.
   *
   * @throws GateException with everything that is wrong with the texts
   */
  public static void write(RuleSources sources, DataOutputStream out) throws IOException {
    Problems problems = new Problems();
    ParsedRules parsed = ParsedRules.parse(sources, problems);
    parsed.compile(sources.texts(), problems);
    ParsedForm.write(parsed, out);
  }

  /**
   * Reads what {@link #write} wrote, and checks it as the texts would be.
   *
   * @throws GateException when it is not of this version's form, or does not fit the vocabulary
   */
  public static CompiledRules read(DataInputStream in) throws IOException {
    return ParsedForm.read(in).compile(Collections.emptySortedMap(), new Problems());
  }
}
