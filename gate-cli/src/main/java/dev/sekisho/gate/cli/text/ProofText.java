package dev.sekisho.gate.cli.text;

import dev.sekisho.gate.problem.Problem;
import dev.sekisho.gate.rules.scenario.ScenarioResult;
import dev.sekisho.gate.verdict.ControlName;
import dev.sekisho.gate.workbench.proof.Coverage;
import dev.sekisho.gate.workbench.proof.Coverage.OfCondition;
import dev.sekisho.gate.workbench.proof.Coverage.OfRule;
import dev.sekisho.gate.workbench.proof.Mutation;
import dev.sekisho.gate.workbench.proof.Proof;
import java.util.List;
import java.util.Optional;

/** What the scenarios of a folder prove, for whoever owns its rules. */
public final class ProofText {
  private static final String ALL = "all together";
  private static final int NAME_COLUMNS = 24;

  private ProofText() {}

  /** Writes a line for each control, then everything that is wrong, then the sum. */
  public static void write(Proof proof, Page page) {
    List<ControlName> controls =
        proof.coverage().rules().stream().map(rule -> rule.rule().control()).distinct().toList();
    controls.forEach(control -> control(control, proof, page));
    List<ScenarioResult> whole = results(proof, Optional.empty());
    if (!whole.isEmpty()) {
      row(ALL, passed(whole), count(whole), page);
    }
    for (Problem problem : proof.problems()) {
      page.blank();
      ProblemText.write(problem, page);
    }
    unseen(proof.coverage(), page);
    page.blank().text(0, proof.passed() ? Style.GOOD : Style.BAD, sum(proof));
    proof.mutation().ifPresent(mutation -> page.text(0, Style.PLAIN, sum(mutation)));
  }

  private static void control(ControlName control, Proof proof, Page page) {
    List<ScenarioResult> results = results(proof, Optional.of(control));
    List<OfRule> rules =
        proof.coverage().rules().stream()
            .filter(rule -> rule.rule().control().equals(control))
            .toList();
    List<OfCondition> conditions =
        rules.stream().flatMap(rule -> rule.conditions().stream()).toList();
    long covered = conditions.stream().filter(OfCondition::covered).count();
    row(
        control.value(),
        passed(results) && rules.stream().allMatch(OfRule::covered),
        count(results)
            + ", "
            + of(rules.stream().filter(OfRule::covered).count(), rules.size(), "rules")
            + ", "
            + of(covered, conditions.size(), "conditions"),
        page);
  }

  private static void row(String name, boolean good, String text, Page page) {
    String lead = (good ? "✔ " : "✘ ") + name;
    String space = " ".repeat(Math.max(2, NAME_COLUMNS - lead.length()));
    page.text(0, good ? Style.GOOD : Style.BAD, lead + space, Style.PLAIN, text);
  }

  private static List<ScenarioResult> results(Proof proof, Optional<ControlName> control) {
    return proof.report().results().stream()
        .filter(result -> result.scenario().control().equals(control))
        .toList();
  }

  private static boolean passed(List<ScenarioResult> results) {
    return results.stream().allMatch(ScenarioResult::passed);
  }

  private static String count(List<ScenarioResult> results) {
    return of(results.stream().filter(ScenarioResult::passed).count(), results.size(), "scenarios");
  }

  private static String of(long some, int all, String what) {
    return some == all ? all + " " + what : some + " of " + all + " " + what;
  }

  private static void unseen(Coverage coverage, Page page) {
    List<OfCondition> unseen = coverage.uncovered();
    if (unseen.isEmpty()) {
      return;
    }
    page.blank().text(0, Style.STRONG, "Conditions that no scenario saw both true and false");
    for (OfCondition condition : unseen) {
      String never = condition.held() ? "false" : condition.failed() ? "true" : "at all";
      page.text(2, Style.PLAIN, condition.where() + ": never seen " + never)
          .text(4, Style.FAINT, condition.text());
    }
  }

  private static String sum(Proof proof) {
    List<ScenarioResult> results = proof.report().results();
    Coverage coverage = proof.coverage();
    int conditions = coverage.conditions();
    return of(results.stream().filter(ScenarioResult::passed).count(), results.size(), "scenarios")
        + " hold; "
        + of(coverage.coveredRules(), coverage.rules().size(), "rules")
        + " were seen to speak and be silent; "
        + of(conditions - coverage.uncovered().size(), conditions, "conditions")
        + " were seen true and false";
  }

  private static String sum(Mutation mutation) {
    return mutation.mutants()
        + " changes of the rules were tried: "
        + mutation.survivors().size()
        + " were not noticed, "
        + mutation.equivalents().size()
        + " can not be, as their owners say";
  }
}
