package dev.sekisho.gate.workbench.lint;

import dev.sekisho.gate.problem.Place;
import dev.sekisho.gate.problem.Problem;
import dev.sekisho.gate.problem.Problems;
import dev.sekisho.gate.rules.compile.CompiledRule;
import dev.sekisho.gate.rules.compile.CompiledRule.Condition;
import dev.sekisho.gate.rules.compile.CompiledRule.Quantifier;
import dev.sekisho.gate.rules.compile.CompiledRules;
import dev.sekisho.gate.rules.compile.RuleSources;
import dev.sekisho.gate.rules.compile.SourceText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Looks for rules whose conditions can not all hold. */
final class NeverFires {
  private final Map<String, SourceText> sources = new HashMap<>();
  private final RuleSources texts;
  private final Problems problems;

  private NeverFires(RuleSources texts, Problems problems) {
    this.texts = texts;
    this.problems = problems;
  }

  static void check(CompiledRules rules, RuleSources texts, Problems problems) {
    NeverFires check = new NeverFires(texts, problems);
    rules.rules().forEach(check::check);
  }

  private void check(CompiledRule rule) {
    for (CompiledRule.CompiledPattern pattern : rule.patterns()) {
      if (pattern.quantifier() != Quantifier.NONE && clashes(rule, pattern.conditions())) {
        return;
      }
    }
  }

  private boolean clashes(CompiledRule rule, List<Condition> conditions) {
    List<Claim> claims = new ArrayList<>();
    List<Condition> from = new ArrayList<>();
    for (Condition condition : conditions) {
      for (Claim claim : Claim.of(condition.expression(), true)) {
        claims.add(claim);
        from.add(condition);
      }
    }
    Clash.in(claims)
        .ifPresent(
            clash -> add(rule, from.get(clash.index()), claims.get(clash.index()), from, clash));
    return Clash.in(claims).isPresent();
  }

  private void add(
      CompiledRule rule, Condition condition, Claim claim, List<Condition> from, Clash clash) {
    SourceText source = source(condition.where().file());
    int start =
        source.offset(condition.where().line().orElse(1), condition.where().column().orElse(1) - 1);
    Place place = source.at(start + claim.expression().at()).in(rule.rule().name().value());
    problems.add(
        Problem.of(
            LintErrors.NEVER_FIRES,
            place,
            "this rule can never fire: " + why(from, clash),
            "Take one of them out, or make two rules of the one"));
  }

  private static String why(List<Condition> from, Clash clash) {
    if (clash.before() == Clash.OTHERS) {
      return "none of these alternatives holds together with its other conditions";
    }
    return clash.before() == clash.index()
        ? "this condition never holds"
        : "this condition and '" + shown(from.get(clash.before()).key()) + "' never hold together";
  }

  private static String shown(String condition) {
    String line = condition.strip().replaceAll("\\s+", " ");
    return line.length() <= 80 ? line : line.substring(0, 77) + "...";
  }

  private SourceText source(String file) {
    return sources.computeIfAbsent(file, f -> new SourceText(f, texts.texts().getOrDefault(f, "")));
  }
}
