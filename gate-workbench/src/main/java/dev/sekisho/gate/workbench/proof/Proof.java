package dev.sekisho.gate.workbench.proof;

import dev.sekisho.gate.engine.RuleSetRevision;
import dev.sekisho.gate.problem.Problem;
import dev.sekisho.gate.rules.scenario.ScenarioReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the scenarios of a folder prove of its rules.
 *
 * @param revision which rules
 * @param report how the scenarios went
 * @param coverage what they saw of the rules
 * @param mutation which changes they would not notice; empty when that was not asked, or when a
 *     scenario does not hold, for then every change would look noticed
 */
public record Proof(
    RuleSetRevision revision,
    ScenarioReport report,
    Coverage coverage,
    Optional<Mutation> mutation) {

  /** Everything that is wrong. */
  public List<Problem> problems() {
    List<Problem> problems = new ArrayList<>(report.problems());
    mutation.ifPresent(m -> problems.addAll(m.problems()));
    return problems;
  }

  /** Whether nothing is wrong. */
  public boolean passed() {
    return problems().isEmpty();
  }
}
