package dev.sekisho.gate.rules.scenario;

import dev.sekisho.gate.engine.Evaluation;
import dev.sekisho.gate.problem.GateException;
import dev.sekisho.gate.problem.Place;
import dev.sekisho.gate.problem.Problem;
import dev.sekisho.gate.problem.Problems;
import dev.sekisho.gate.rules.RuleSet;
import dev.sekisho.gate.verdict.ControlName;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The scenarios of a folder of rules. Each starts from a named fixture, makes small changes to it,
 * and says how a control or the whole rule set must answer, with every finding. Immutable and
 * thread-safe.
 *
 * @param folder what stands for the folder in problems
 * @param scenarios the scenarios, in the order of their files
 * @param equivalents changes of rules that no pull request can tell
 */
public record ScenarioSuite(String folder, List<Scenario> scenarios, List<Equivalent> equivalents) {

  /** Scenarios of one folder. */
  public static final int SCENARIOS_MAX = 3_000;

  public ScenarioSuite {
    scenarios = List.copyOf(scenarios);
    equivalents = List.copyOf(equivalents);
  }

  /**
   * Reads every {@code *.scenarios.yaml} below {@code folder}, and the fixtures that they share
   * from {@code fixtures.yaml} in it. A folder without scenarios is read, and fails when it is run.
   *
   * @throws GateException with everything that is wrong with them
   */
  public static ScenarioSuite load(Path folder) {
    Problems problems = new Problems();
    ScenarioFiles files = new ScenarioFiles(folder, problems);
    List<Path> found = files.scenarios();
    Fixtures fixtures = files.fixtures();
    return of(
        folder.toString(),
        fixtures,
        found.stream().flatMap(file -> files.open(file).stream()).toList(),
        problems);
  }

  /**
   * Reads scenarios and fixtures that are in memory.
   *
   * @param folder what stands for their folder in problems
   * @param texts the texts by their path, as they would be below a folder
   * @throws GateException with everything that is wrong with them
   */
  public static ScenarioSuite of(String folder, Map<String, String> texts) {
    Problems problems = new Problems();
    Map<String, Part> parts = ScenarioFiles.parts(texts, problems);
    Fixtures fixtures = ScenarioFiles.fixtures(parts);
    return of(folder, fixtures, ScenarioFiles.scenarios(parts), problems);
  }

  private static ScenarioSuite of(
      String folder, Fixtures fixtures, List<Part> files, Problems problems) {
    fixtures.check();
    List<Scenario> scenarios = new ArrayList<>();
    List<Equivalent> equivalents = new ArrayList<>();
    for (Part file : files) {
      ScenarioReader.Content content = ScenarioReader.read(file, fixtures);
      scenarios.addAll(content.scenarios());
      equivalents.addAll(content.equivalents());
    }
    refuseTwins(scenarios, problems);
    if (scenarios.size() > SCENARIOS_MAX) {
      problems.add(
          Problem.of(
              ScenarioErrors.LIMIT,
              Place.of(folder),
              "there are "
                  + scenarios.size()
                  + " scenarios; at most "
                  + SCENARIOS_MAX
                  + " are read",
              "Split the rules into several folders"));
    }
    problems.throwIfAny();
    return new ScenarioSuite(folder, scenarios, equivalents);
  }

  /**
   * Runs every scenario against {@code rules}, with every control enforced: a scenario says what a
   * rule means, whatever its control counts for where. Nothing is thrown for one that does not
   * hold.
   */
  public ScenarioReport run(RuleSet rules) {
    List<Evaluation> evaluations =
        rules.enforced().engine().evaluateAll(scenarios.stream().map(Scenario::sheet).toList());
    List<ScenarioResult> results = new ArrayList<>(scenarios.size());
    for (int i = 0; i < scenarios.size(); i++) {
      results.add(ScenarioResult.of(scenarios.get(i), evaluations.get(i)));
    }
    return new ScenarioReport(folder, rules.rules(), results);
  }

  /** The scenarios that look at a control: its own, and those of the whole rule set. */
  public ScenarioSuite lookingAt(ControlName control) {
    return new ScenarioSuite(
        folder,
        scenarios.stream()
            .filter(scenario -> scenario.control().map(control::equals).orElse(true))
            .toList(),
        equivalents);
  }

  private static void refuseTwins(List<Scenario> scenarios, Problems problems) {
    Map<String, Place> seen = new HashMap<>();
    for (Scenario scenario : scenarios) {
      Place twin = seen.putIfAbsent(scenario.title(), scenario.where());
      if (twin != null) {
        problems.add(
            Problem.of(
                ScenarioErrors.DUPLICATE,
                scenario.where(),
                "another scenario is called '" + scenario.name() + "', at " + twin,
                "Give one of them a name of its own"));
      }
    }
  }
}
