package dev.sekisho.gate.workbench.proof;

import dev.sekisho.gate.problem.Problem;
import dev.sekisho.gate.rules.RuleSet;
import dev.sekisho.gate.rules.compile.CompiledRules;
import dev.sekisho.gate.rules.scenario.Equivalent;
import dev.sekisho.gate.rules.scenario.ScenarioResult;
import dev.sekisho.gate.rules.scenario.ScenarioSuite;
import dev.sekisho.gate.verdict.ControlName;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/**
 * Which changes of the rules no scenario noticed. A mutant is caught when a scenario that looks at
 * its control, or at the whole rule set, does not hold.
 *
 * @param mutants how many were tried
 * @param survivors those that no scenario noticed, and that nobody called equivalent
 * @param equivalents those that no scenario noticed because no pull request can, as an owner says
 * @param stale what an owner says of a mutant that is caught, or that there is none of
 */
public record Mutation(
    int mutants, List<Mutant> survivors, List<Equivalent> equivalents, List<Equivalent> stale) {
  public Mutation {
    survivors = List.copyOf(survivors);
    equivalents = List.copyOf(equivalents);
    stale = List.copyOf(stale);
  }

  static Mutation of(List<Mutant> mutants, ScenarioSuite suite, Progress progress) {
    AtomicInteger done = new AtomicInteger();
    List<Mutant> survived =
        mutants.parallelStream()
            .filter(
                mutant -> {
                  boolean caught = isCaught(mutant, suite);
                  progress.at(done.incrementAndGet(), mutants.size());
                  return !caught;
                })
            .toList();
    Set<String> excused =
        suite.equivalents().stream().map(Mutation::name).collect(Collectors.toSet());
    Set<String> names = survived.stream().map(Mutant::toString).collect(Collectors.toSet());
    return new Mutation(
        mutants.size(),
        survived.stream().filter(mutant -> !excused.contains(mutant.toString())).toList(),
        suite.equivalents().stream().filter(e -> names.contains(name(e))).toList(),
        suite.equivalents().stream().filter(e -> !names.contains(name(e))).toList());
  }

  /** A rule that lifts controls is looked at by the scenarios of all of them. */
  private static boolean isCaught(Mutant mutant, ScenarioSuite suite) {
    ControlName control = mutant.rule().control();
    ScenarioSuite looking = lifts(mutant.rules(), control) ? suite : suite.lookingAt(control);
    return !looking.run(RuleSet.of(mutant.rules()).enforced()).results().stream()
        .allMatch(ScenarioResult::passed);
  }

  private static boolean lifts(CompiledRules rules, ControlName control) {
    return rules.rules().stream()
        .anyMatch(rule -> rule.rule().control().equals(control) && !rule.rule().lifts().isEmpty());
  }

  private static String name(Equivalent equivalent) {
    return equivalent.rule() + ": " + equivalent.mutant();
  }

  /** The scenarios to write, and what is said in vain. */
  public List<Problem> problems() {
    List<Problem> problems = new ArrayList<>();
    survivors.forEach(
        mutant ->
            problems.add(
                Problem.of(
                    ProofErrors.SURVIVOR,
                    mutant.where().within().isEmpty()
                        ? mutant.where().in(mutant.rule().value())
                        : mutant.where(),
                    "no scenario notices this change: " + mutant.says(),
                    mutant.scenario())));
    for (Equivalent equivalent : stale) {
      problems.add(
          Problem.of(
              ProofErrors.STALE,
              equivalent.where().in(equivalent.rule().value()),
              "no change survives that reads: " + equivalent.mutant(),
              "Remove it, or write the change as it is reported"));
    }
    return problems;
  }
}
