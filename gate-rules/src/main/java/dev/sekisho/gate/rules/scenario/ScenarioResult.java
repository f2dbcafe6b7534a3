package dev.sekisho.gate.rules.scenario;

import static dev.sekisho.gate.rules.scenario.ExpectedFinding.word;

import dev.sekisho.gate.engine.Evaluation;
import dev.sekisho.gate.verdict.ControlResult;
import dev.sekisho.gate.verdict.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * How one scenario went.
 *
 * @param scenario which one
 * @param answer what the answer was, in the words of {@link Scenario#expected}
 * @param found every finding of the control, or of the whole rule set, that was stated
 * @param missing the expected findings that were not stated
 * @param unexpected the stated findings that were not expected
 */
public record ScenarioResult(
    Scenario scenario,
    String answer,
    List<Finding> found,
    List<ExpectedFinding> missing,
    List<Finding> unexpected) {
  public ScenarioResult {
    found = List.copyOf(found);
    missing = List.copyOf(missing);
    unexpected = List.copyOf(unexpected);
  }

  /** Whether everything was as expected. */
  public boolean passed() {
    return answer.equals(scenario.expected()) && missing.isEmpty() && unexpected.isEmpty();
  }

  /** What was not as expected, a line each. */
  public String difference() {
    List<String> lines = new ArrayList<>();
    if (!answer.equals(scenario.expected())) {
      lines.add("expected " + scenario.expected() + ", and the answer is " + answer);
    }
    missing.forEach(finding -> lines.add("missing     " + finding));
    unexpected.forEach(finding -> lines.add("unexpected  " + ExpectedFinding.say(finding)));
    return lines.stream().collect(Collectors.joining("\n  "));
  }

  static ScenarioResult of(Scenario scenario, Evaluation evaluation) {
    List<ControlResult> looked =
        evaluation.controls().stream()
            .filter(c -> scenario.control().map(c.control()::equals).orElse(true))
            .toList();
    List<Finding> found = looked.stream().flatMap(c -> c.findings().stream()).toList();
    List<ExpectedFinding> missing = new ArrayList<>();
    List<Finding> left = new ArrayList<>(found);
    for (ExpectedFinding expected : inOrderOfExactness(scenario.findings())) {
      left.stream()
          .filter(expected::isMetBy)
          .findFirst()
          .ifPresentOrElse(left::remove, () -> missing.add(expected));
    }
    return new ScenarioResult(scenario, answer(scenario, evaluation, looked), found, missing, left);
  }

  /** One that names its reason goes first, so that one that does not leaves it its finding. */
  private static List<ExpectedFinding> inOrderOfExactness(List<ExpectedFinding> findings) {
    List<ExpectedFinding> ordered = new ArrayList<>(findings);
    ordered.sort((a, b) -> Boolean.compare(b.reason().isPresent(), a.reason().isPresent()));
    return ordered;
  }

  private static String answer(
      Scenario scenario, Evaluation evaluation, List<ControlResult> looked) {
    if (scenario.control().isEmpty()) {
      return evaluation.verdict().name().toLowerCase(Locale.ROOT);
    }
    return looked.isEmpty() ? "not in force" : word(looked.get(0).outcome());
  }
}
