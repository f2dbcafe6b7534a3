package dev.sekisho.benchmarks;

import dev.sekisho.gate.engine.GateEngine;
import dev.sekisho.gate.engine.RuleSetRevision;
import dev.sekisho.gate.fact.FactSheet;
import dev.sekisho.gate.rules.RuleSet;
import dev.sekisho.gate.rules.compile.RuleSources;
import dev.sekisho.gate.vocabulary.Table;
import dev.sekisho.gate.vocabulary.Tables;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What is measured: the ten checks of {@link WorkloadRule} for each of some repositories, in four
 * forms that answer alike, and the sheets that they judge.
 */
public final class Workload {

  /** Checks of each repository. */
  public static final int RULES_PER_REPOSITORY = WorkloadRule.values().length;

  /** Sheets that a benchmark prepares. */
  public static final int SHEETS = 1_024;

  private static final Table REQUIRED_CHECKS =
      new Table(
          "required-checks",
          List.of("repository", "check", "app"),
          List.of(
              List.of("org/*", "build", "github-actions"),
              List.of("org/*", "test", "github-actions")));
  private static final Table GUARDED_PATHS =
      new Table(
          "guarded-paths",
          List.of("path", "why"),
          List.of(
              List.of("db/**", "databases are changed in the window"),
              List.of("infra/**/*.tf", "so is infrastructure"),
              List.of("**/security/**", "so is who may do what"),
              List.of(".github/workflows/*", "so is the build")));

  private final int repositories;
  private final RuleSources sources;

  private Workload(int repositories) {
    this.repositories = repositories;
    this.sources = RuleSources.of(texts(repositories));
  }

  /** The workload with so many rules: ten for each repository. */
  public static Workload of(int rules) {
    if (rules < RULES_PER_REPOSITORY || rules % RULES_PER_REPOSITORY != 0) {
      throw new IllegalArgumentException("rules come in tens, not " + rules);
    }
    return new Workload(rules / RULES_PER_REPOSITORY);
  }

  /** The rules and tables, as their owners would write them: a file for each repository. */
  public RuleSources sources() {
    return sources;
  }

  /** The rules behind the engine of the gate. */
  public GateEngine engine() {
    return RuleSet.of(sources).engine();
  }

  /** The same checks in plain Java. */
  public GateEngine handWritten() {
    return new HandWrittenGate(revision(), tables(), repositories);
  }

  /** The same checks as CEL programs. */
  public GateEngine cel() {
    return new CelGate(revision(), tables(), repositories);
  }

  /** So many sheets, spread over the repositories; the same for the same count. */
  public List<FactSheet> sheets(int count) {
    SheetDraw draw = new SheetDraw(repositories);
    List<FactSheet> sheets = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      sheets.add(draw.next());
    }
    return sheets;
  }

  static String repository(int index) {
    return "org/repo-" + index;
  }

  private RuleSetRevision revision() {
    return sources.revision();
  }

  private static Tables tables() {
    Map<String, Table> tables = new LinkedHashMap<>();
    tables.put(GUARDED_PATHS.name(), GUARDED_PATHS);
    tables.put(REQUIRED_CHECKS.name(), REQUIRED_CHECKS);
    return new Tables(tables);
  }

  private static Map<String, String> texts(int repositories) {
    Map<String, String> texts = new LinkedHashMap<>();
    tables().byName().values().forEach(table -> texts.put(table.name() + ".csv", csv(table)));
    for (int i = 0; i < repositories; i++) {
      StringBuilder drl = new StringBuilder("package org.repo" + i + ";\n");
      for (WorkloadRule rule : WorkloadRule.values()) {
        drl.append('\n').append(rule.drl(i));
      }
      texts.put("repo-" + i + "/rules.drl", drl.toString());
    }
    return texts;
  }

  private static String csv(Table table) {
    String rows =
        table.rows().stream()
            .map(row -> table.columns().stream().map(row::cell).collect(Collectors.joining(",")))
            .collect(Collectors.joining("\n"));
    return String.join(",", table.columns()) + "\n" + rows + "\n";
  }
}
