package dev.sekisho.gate.rules.evaluate;

import dev.sekisho.gate.engine.Evaluation;
import dev.sekisho.gate.engine.GateEngine;
import dev.sekisho.gate.fact.FactKind;
import dev.sekisho.gate.fact.FactSheet;
import dev.sekisho.gate.rules.RuleSet;
import dev.sekisho.gate.rules.compile.CompiledRule;
import dev.sekisho.gate.rules.compile.CompiledRule.CompiledPattern;
import dev.sekisho.gate.rules.compile.CompiledRule.Condition;
import dev.sekisho.gate.rules.compile.CompiledRules;
import dev.sekisho.gate.rules.rollout.Rollout;
import dev.sekisho.gate.vocabulary.Tables;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Judges sheets by two rule sets at once. The rules of both are in one network, those of one
 * meaning once, and share the words of a sheet; what they say is then told apart and concluded for
 * each set by itself. Where the sets could disturb each other, each judges alone: over tables, ages
 * or a roll-out that are not the same, evidence that is too old, a gap in evidence that only one of
 * them may have read, and a failure. Thread-safe.
 */
public final class PairedEngine {
  private final GateEngine before;
  private final GateEngine after;
  private final Optional<Together> together;

  /**
   * Two answers about one sheet. Judged together, {@code nextChangeAt} may be that of the other
   * set, when that is earlier; all else is what each set answers alone.
   */
  public record Pair(Evaluation before, Evaluation after) {}

  /** An engine for two immutable rule sets. */
  public PairedEngine(RuleSet before, RuleSet after) {
    this.before = before.engine();
    this.after = after.engine();
    this.together = Together.of(before.compiled(), after.compiled());
  }

  /** Judges each sheet by both sets, in the order of the sheets. */
  public List<Pair> evaluateAll(List<FactSheet> sheets) {
    List<Pair> pairs = new ArrayList<>(sheets.size());
    for (int from = 0; from < sheets.size(); from += DroolsGateEngine.BATCH_SHEETS_MAX) {
      int to = Math.min(sheets.size(), from + DroolsGateEngine.BATCH_SHEETS_MAX);
      evaluate(sheets.subList(from, to), pairs);
    }
    return pairs;
  }

  private void evaluate(List<FactSheet> sheets, List<Pair> pairs) {
    List<Case> cases;
    try {
      cases = together.isPresent() ? together.get().engine().judge(sheets) : List.of();
    } catch (RuntimeException | StackOverflowError e) {
      cases = List.of();
    }
    if (cases.isEmpty()) {
      apart(sheets, pairs);
      return;
    }
    for (Case judged : cases) {
      if (together.get().isExact(judged)) {
        pairs.add(together.get().conclude(judged));
      } else {
        apart(List.of(judged.sheet()), pairs);
      }
    }
  }

  private void apart(List<FactSheet> sheets, List<Pair> pairs) {
    List<Evaluation> old = before.evaluateAll(sheets);
    List<Evaluation> now = after.evaluateAll(sheets);
    for (int i = 0; i < sheets.size(); i++) {
      pairs.add(new Pair(old.get(i), now.get(i)));
    }
  }

  /**
   * The rules of both sets in one network.
   *
   * @param toBefore the index in the old set of each rule of the network, or -1; likewise for the
   *     new set
   * @param readByOne the evidence that rules name which are in one of the sets only
   */
  private record Together(
      DroolsGateEngine engine,
      Conclusion before,
      Conclusion after,
      List<Integer> toBefore,
      List<Integer> toAfter,
      Set<FactKind> readByOne) {

    static Optional<Together> of(CompiledRules before, CompiledRules after) {
      boolean alike =
          before.ages().equals(after.ages())
              && before.rollout().rows().isEmpty()
              && after.rollout().rows().isEmpty()
              && contents(before.tables()).equals(contents(after.tables()));
      if (!alike) {
        return Optional.empty();
      }
      Map<List<String>, Integer> old = byMeaning(before);
      Map<List<String>, Integer> now = byMeaning(after);
      List<CompiledRule> all = new ArrayList<>(before.rules());
      after.rules().stream()
          .filter(rule -> !old.containsKey(rule.meaning()))
          .forEach(rule -> all.add(withOwnVariables(rule)));
      CompiledRules both =
          new CompiledRules(before.revision(), all, before.tables(), before.ages(), Rollout.NONE);
      Set<FactKind> readByOne = EnumSet.noneOf(FactKind.class);
      for (CompiledRule rule : both.rules()) {
        if (!old.containsKey(rule.meaning()) || !now.containsKey(rule.meaning())) {
          readByOne.addAll(rule.uses().kinds());
        }
      }
      return Optional.of(
          new Together(
              new DroolsGateEngine(both),
              new Conclusion(before),
              new Conclusion(after),
              index(both, old),
              index(both, now),
              readByOne));
    }

    /** What only one set reads may have left a gap that the other does not have. */
    boolean isExact(Case judged) {
      return judged.isWhole() && Collections.disjoint(judged.gaps(), readByOne);
    }

    Pair conclude(Case judged) {
      return new Pair(before.of(judged.only(toBefore)), after.of(judged.only(toAfter)));
    }

    private static List<Integer> index(CompiledRules both, Map<List<String>, Integer> own) {
      return both.rules().stream().map(rule -> own.getOrDefault(rule.meaning(), -1)).toList();
    }

    private static Map<List<String>, Integer> byMeaning(CompiledRules rules) {
      Map<List<String>, Integer> index = new HashMap<>();
      for (int i = 0; i < rules.rules().size(); i++) {
        index.put(rules.rules().get(i).meaning(), i);
      }
      return index;
    }

    /** A variable means something in its own rule only, and the other set has one of that name. */
    private static CompiledRule withOwnVariables(CompiledRule rule) {
      String inRule = " in " + rule.rule().name().value();
      List<CompiledPattern> patterns = new ArrayList<>();
      for (CompiledPattern pattern : rule.patterns()) {
        List<Condition> conditions =
            pattern.conditions().stream()
                .map(c -> c.key().endsWith(inRule) ? c.withKey(c.key() + ", the new one") : c)
                .toList();
        patterns.add(new CompiledPattern(pattern.quantifier(), pattern.kind(), conditions));
      }
      return new CompiledRule(
          rule.rule(), patterns, rule.statements(), rule.uses(), rule.meaning());
    }

    private static Map<String, List<List<String>>> contents(Tables tables) {
      Map<String, List<List<String>>> contents = new HashMap<>();
      tables
          .byName()
          .forEach(
              (name, table) -> {
                List<List<String>> lines = new ArrayList<>();
                lines.add(table.columns());
                table
                    .rows()
                    .forEach(row -> lines.add(table.columns().stream().map(row::cell).toList()));
                contents.put(name, lines);
              });
      return contents;
    }
  }
}
