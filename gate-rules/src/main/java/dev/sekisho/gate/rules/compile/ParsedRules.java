package dev.sekisho.gate.rules.compile;

import dev.sekisho.gate.engine.RuleSetRevision;
import dev.sekisho.gate.problem.GateException;
import dev.sekisho.gate.problem.Place;
import dev.sekisho.gate.problem.Problem;
import dev.sekisho.gate.problem.Problems;
import dev.sekisho.gate.rules.rollout.Rollout;
import dev.sekisho.gate.vocabulary.Table;
import dev.sekisho.gate.vocabulary.Tables;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * The rules and tables of a folder, parsed: what is kept beside their revision so that the next
 * start need not parse again. It is data and not code, and is checked like a text when it is
 * loaded.
 *
 * @param revision the revision of the texts
 * @param rules the rules, in the order of their files
 * @param tables the tables by name
 */
record ParsedRules(RuleSetRevision revision, List<RuleOutline> rules, Map<String, Table> tables) {

  /** Rules of one set. */
  static final int RULES_MAX = 20_000;

  ParsedRules {
    rules = List.copyOf(rules);
  }

  /** Parses all files; what is wrong with them goes to {@code problems}. */
  static ParsedRules parse(RuleSources sources, Problems problems) {
    List<RuleOutline> rules = new ArrayList<>();
    Map<String, Table> tables = new LinkedHashMap<>();
    sources
        .texts()
        .forEach(
            (file, text) -> {
              SourceText source = new SourceText(file, text);
              if (text.length() > RuleSources.FILE_BYTES_MAX) {
                problems.add(tooLong(file, text));
              } else if (file.endsWith(".csv")) {
                TableReader.read(source, problems).ifPresent(t -> tables.put(t.name(), t));
              } else {
                rules.addAll(DrlReader.read(source, problems));
              }
            });
    if (rules.isEmpty() && problems.isEmpty()) {
      problems.add(
          Problem.of(
              RuleErrors.NO_RULES,
              Place.of("the rule folder"),
              "it holds no rules, and an empty rule set opens nothing",
              "Put at least one .drl file with a rule into it"));
    }
    checkCount(rules.size());
    return new ParsedRules(sources.revision(), rules, tables);
  }

  private static Problem tooLong(String file, String text) {
    return Problem.of(
        RuleErrors.LIMIT,
        Place.of(file),
        "the text has "
            + text.length()
            + " characters; at most "
            + RuleSources.FILE_BYTES_MAX
            + " are read",
        "Split the file");
  }

  /** Refuses to go on with more rules than a set may hold. */
  static void checkCount(int rules) {
    if (rules > RULES_MAX) {
      throw new GateException(
          Problem.of(
              RuleErrors.LIMIT,
              Place.of("the rule folder"),
              "it holds " + rules + " rules; at most " + RULES_MAX + " are read",
              "Split it into several rule sets"));
    }
  }

  /** Checks the rules and makes them ready to run. */
  CompiledRules compile(SortedMap<String, String> texts, Problems problems) {
    Tables named = new Tables(tables);
    List<CompiledRule> compiled = rules(named, texts, problems);
    Ages ages = ages(compiled, texts, problems);
    Rollout rollout =
        problems.isEmpty()
            ? new RolloutReader(compiled, texts, problems).read(tables)
            : Rollout.NONE;
    problems.throwIfAny();
    return new CompiledRules(revision, compiled, named, ages, rollout);
  }

  /** Checks the rules as those that a repository adds, and makes them ready to run. */
  CompiledRules compileOver(
      CompiledRules organisation, SortedMap<String, String> texts, Problems problems) {
    LayerCheck layer = new LayerCheck(organisation, problems);
    layer.checkTables(tables.values());
    Map<String, Table> both = new LinkedHashMap<>(tables);
    both.putAll(organisation.tables().byName());
    Tables named = new Tables(both);
    List<CompiledRule> compiled = rules(named, texts, problems);
    layer.checkRules(compiled);
    Ages ages = ages(compiled, texts, problems);
    problems.throwIfAny();
    return new CompiledRules(revision, compiled, named, ages, Rollout.NONE);
  }

  private List<CompiledRule> rules(
      Tables named, SortedMap<String, String> texts, Problems problems) {
    Map<String, SourceText> sources = new HashMap<>();
    Map<String, Place> seen = new LinkedHashMap<>();
    List<CompiledRule> compiled = new ArrayList<>();
    for (RuleOutline rule : rules) {
      Place twin = seen.putIfAbsent(rule.name(), rule.where());
      if (twin != null) {
        problems.add(
            Problem.of(
                RuleErrors.DUPLICATE_RULE,
                rule.where(),
                "another rule has this name, at " + twin,
                "Give one of them a name of its own"));
      }
      String file = rule.where().file();
      SourceText source =
          sources.computeIfAbsent(file, f -> new SourceText(f, texts.getOrDefault(f, "")));
      RuleCompiler.compile(source, rule, named, problems).ifPresent(compiled::add);
    }
    new CellCheck(named.byName(), texts, problems).check(compiled);
    return compiled;
  }

  private Ages ages(
      List<CompiledRule> compiled, SortedMap<String, String> texts, Problems problems) {
    return problems.isEmpty() ? new AgesReader(compiled, texts, problems).read(tables) : Ages.ANY;
  }
}
