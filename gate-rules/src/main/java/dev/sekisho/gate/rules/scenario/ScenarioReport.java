package dev.sekisho.gate.rules.scenario;

import dev.sekisho.gate.problem.ErrorId;
import dev.sekisho.gate.problem.Place;
import dev.sekisho.gate.problem.Problem;
import dev.sekisho.gate.rules.Rule;
import dev.sekisho.gate.verdict.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * How all scenarios of a folder went. The run passed when there was a scenario, every one held, and
 * every rule has one in which it speaks and one in which it is silent.
 *
 * @param folder what stands for the folder in problems
 * @param rules the rules that were run
 * @param results how each scenario went, in their order
 */
public record ScenarioReport(String folder, List<Rule> rules, List<ScenarioResult> results) {
  public ScenarioReport {
    rules = List.copyOf(rules);
    results = List.copyOf(results);
  }

  /** Whether nothing is wrong. */
  public boolean passed() {
    return problems().isEmpty();
  }

  /** The scenarios that do not hold. */
  public List<ScenarioResult> failed() {
    return results.stream().filter(result -> !result.passed()).toList();
  }

  /** The rules that speak in no scenario of theirs. */
  public List<Rule> rulesThatNeverFire() {
    return rules.stream().filter(rule -> looks(rule).noneMatch(fires(rule))).toList();
  }

  /** The rules that speak in every scenario of theirs, or have none. */
  public List<Rule> rulesThatAreNeverSilent() {
    return rules.stream().filter(rule -> looks(rule).allMatch(fires(rule))).toList();
  }

  /** Everything that is wrong, in the order of the scenarios and then of the rules. */
  public List<Problem> problems() {
    if (results.isEmpty()) {
      return List.of(
          Problem.of(
              ScenarioErrors.EMPTY,
              Place.of(folder),
              "there is no scenario, and no scenario proves nothing",
              "Write a file whose name ends in .scenarios.yaml beside the rules"));
    }
    List<Problem> problems = new ArrayList<>();
    for (ScenarioResult result : results) {
      problems.addAll(UnknownNames.in(result, rules));
      if (!result.passed() && isInForce(result)) {
        problems.add(failure(result));
      }
    }
    for (Rule rule : rulesThatNeverFire()) {
      problems.add(
          uncovered(
              rule,
              ScenarioErrors.NEVER_FIRES,
              "no scenario makes this rule speak",
              "Write a scenario that expects " + rule.name()));
    }
    for (Rule rule : rulesThatAreNeverSilent()) {
      problems.add(
          uncovered(
              rule,
              ScenarioErrors.NEVER_SILENT,
              "no scenario of its control leaves this rule silent",
              "Write a scenario in which " + rule.name() + " does not speak"));
    }
    return problems;
  }

  private Stream<ScenarioResult> looks(Rule rule) {
    return results.stream()
        .filter(r -> r.scenario().control().map(rule.control()::equals).orElse(true));
  }

  private static Predicate<ScenarioResult> fires(Rule rule) {
    return result -> result.found().stream().map(Finding::rule).anyMatch(rule.name()::equals);
  }

  private boolean isInForce(ScenarioResult result) {
    return result
        .scenario()
        .control()
        .map(control -> rules.stream().map(Rule::control).anyMatch(control::equals))
        .orElse(true);
  }

  private static Problem failure(ScenarioResult result) {
    return Problem.of(
        ScenarioErrors.FAILED,
        result.scenario().where().in(result.scenario().title()),
        "the scenario does not hold:\n  " + result.difference(),
        "Correct the rule, or the scenario when the rule is right");
  }

  private static Problem uncovered(Rule rule, ErrorId id, String what, String fix) {
    return Problem.of(id, rule.where(), what, fix);
  }
}
