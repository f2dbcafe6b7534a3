package dev.sekisho.gate.workbench.proof;

import dev.sekisho.gate.problem.GateException;
import dev.sekisho.gate.problem.Problem;
import dev.sekisho.gate.problem.Problems;
import dev.sekisho.gate.rules.RuleSet;
import dev.sekisho.gate.rules.compile.CompiledRules;
import dev.sekisho.gate.rules.compile.RuleSources;
import dev.sekisho.gate.rules.compile.Variants;
import dev.sekisho.gate.rules.scenario.ScenarioReport;
import dev.sekisho.gate.rules.scenario.ScenarioSuite;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;

/** Proves the rules of a folder by its scenarios. */
public final class Prover {
  private Prover() {}

  /**
   * Runs the scenarios, and says what they saw. Every control is enforced, wherever it counts
   * today: what its rules say is proven before it counts.
   *
   * @param folder rules, tables and scenarios
   * @param mutate whether to try the scenarios on changes of the rules too
   * @param progress hears how many changes were tried
   * @throws GateException with everything that keeps rules or scenarios from being run
   */
  public static Proof prove(Path folder, boolean mutate, Progress progress) {
    Problems problems = new Problems();
    Optional<Variants> read = attempt(() -> Variants.of(RuleSources.read(folder)), problems);
    Optional<ScenarioSuite> loaded = attempt(() -> ScenarioSuite.load(folder), problems);
    problems.throwIfAny();
    Variants variants = read.orElseThrow();
    ScenarioSuite suite = loaded.orElseThrow();
    CompiledRules rules = variants.original();
    ScenarioReport report = suite.run(RuleSet.of(rules).enforced());
    return new Proof(
        rules.revision(),
        report,
        Coverage.of(rules, suite.scenarios()),
        mutate && report.failed().isEmpty()
            ? Optional.of(Mutation.of(Mutants.of(variants, Mutants.MUTANTS_MAX), suite, progress))
            : Optional.empty());
  }

  /** Goes on after a failure, so that what is wrong with rules and scenarios is told together. */
  private static <T> Optional<T> attempt(Supplier<T> work, Problems problems) {
    try {
      return Optional.of(work.get());
    } catch (GateException e) {
      for (Problem problem : e.problems()) {
        problems.add(problem);
      }
      return Optional.empty();
    }
  }
}
