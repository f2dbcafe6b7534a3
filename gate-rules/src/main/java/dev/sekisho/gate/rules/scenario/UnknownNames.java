package dev.sekisho.gate.rules.scenario;

import dev.sekisho.gate.problem.Place;
import dev.sekisho.gate.problem.Problem;
import dev.sekisho.gate.rules.Rule;
import dev.sekisho.gate.verdict.ControlName;
import dev.sekisho.gate.verdict.RuleName;
import java.util.List;
import java.util.Optional;

/** Finds what a scenario names and the rule set does not have, most likely a slip of spelling. */
final class UnknownNames {
  private UnknownNames() {}

  static List<Problem> in(ScenarioResult result, List<Rule> rules) {
    Place where = result.scenario().where().in(result.scenario().title());
    Optional<ControlName> control = result.scenario().control();
    List<String> controls =
        rules.stream().map(rule -> rule.control().value()).distinct().sorted().toList();
    if (control.isPresent() && !controls.contains(control.get().value())) {
      return List.of(
          new Problem(
              ScenarioErrors.UNKNOWN_RULE,
              where,
              "there is no control '" + control.get() + "'",
              controls,
              "Correct the name of the control in this file"));
    }
    List<RuleName> known = rules.stream().map(Rule::name).toList();
    return result.missing().stream()
        .map(ExpectedFinding::rule)
        .filter(rule -> !rule.control().equals(RuleName.GATE) && !known.contains(rule))
        .distinct()
        .map(rule -> unknown(rule, known, where))
        .toList();
  }

  private static Problem unknown(RuleName rule, List<RuleName> known, Place where) {
    return new Problem(
        ScenarioErrors.UNKNOWN_RULE,
        where,
        "there is no rule '" + rule + "'",
        known.stream()
            .filter(other -> other.control().equals(rule.control()))
            .map(RuleName::value)
            .toList(),
        "Correct the name, or remove the expectation");
  }
}
