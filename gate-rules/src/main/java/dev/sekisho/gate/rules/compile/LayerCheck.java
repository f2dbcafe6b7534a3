package dev.sekisho.gate.rules.compile;

import dev.sekisho.gate.problem.Place;
import dev.sekisho.gate.problem.Problem;
import dev.sekisho.gate.problem.Problems;
import dev.sekisho.gate.rules.Rule;
import dev.sekisho.gate.verdict.ControlName;
import dev.sekisho.gate.verdict.Outcome;
import dev.sekisho.gate.vocabulary.Table;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Looks for what a repository's own rules may not do: lift, speak for a control of the
 * organisation, bring a table in the place of one of the organisation's, or roll anything out.
 */
final class LayerCheck {
  private final Set<ControlName> taken;
  private final Set<String> tables;
  private final Problems problems;

  LayerCheck(CompiledRules organisation, Problems problems) {
    this.taken =
        organisation.rules().stream()
            .map(rule -> rule.rule().control())
            .collect(Collectors.toCollection(TreeSet::new));
    this.tables = organisation.tables().byName().keySet();
    this.problems = problems;
  }

  void checkRules(List<CompiledRule> rules) {
    for (CompiledRule compiled : rules) {
      Rule rule = compiled.rule();
      if (taken.contains(rule.control())) {
        add(
            rule.where(),
            "the control '" + rule.control() + "' belongs to the organisation",
            "Give the control of this repository a name of its own");
      }
      boolean lifts = compiled.statements().stream().anyMatch(s -> s.outcome() == Outcome.LIFT);
      if (lifts || !rule.lifts().isEmpty()) {
        add(
            rule.where(),
            "a rule of a repository may not lift anything",
            "Leave out finding.lift and @lifts; only the organisation's rules may lift");
      }
    }
  }

  void checkTables(Collection<Table> own) {
    for (Table table : own) {
      Place file = Place.of(table.name() + ".csv");
      if (table.name().equals(RolloutReader.TABLE)) {
        add(
            file,
            "a repository may not say how much controls count",
            "Remove the table; a rule of a repository that shall not count yet is not merged yet");
      } else if (tables.contains(table.name())) {
        add(
            file,
            "the table '" + table.name() + "' is the organisation's, and its rules read that one",
            "Give the table a name of its own");
      }
    }
  }

  private void add(Place where, String what, String fix) {
    problems.add(Problem.of(RuleErrors.LAYER, where, what, fix));
  }
}
