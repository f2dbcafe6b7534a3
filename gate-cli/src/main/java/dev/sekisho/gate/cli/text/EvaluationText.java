package dev.sekisho.gate.cli.text;

import dev.sekisho.gate.engine.DecisionId;
import dev.sekisho.gate.engine.Evaluation;
import dev.sekisho.gate.verdict.ControlResult;
import dev.sekisho.gate.verdict.Debt;
import dev.sekisho.gate.verdict.Finding;
import dev.sekisho.gate.verdict.Outcome;
import dev.sekisho.gate.verdict.SetAside;
import dev.sekisho.gate.verdict.Step;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * An answer on one page: the verdict, how each control stands with what was seen (what closes the
 * gate comes first), and the shortest way to yes.
 */
public final class EvaluationText {
  private final Page page;

  private EvaluationText(Page page) {
    this.page = page;
  }

  /**
   * Writes the answer.
   *
   * @param decision the id under which the answer is recorded
   */
  public static void write(Evaluation evaluation, DecisionId decision, Page page) {
    new EvaluationText(page).write(evaluation, decision);
  }

  private void write(Evaluation evaluation, DecisionId decision) {
    Headline.write(evaluation, page);
    page.blank();
    List<ControlResult> controls =
        evaluation.controls().stream()
            .sorted(Comparator.comparing(ControlResult::outcome))
            .toList();
    if (controls.isEmpty()) {
      evaluation.verdict().because().forEach(this::finding);
    }
    int names = controls.stream().mapToInt(c -> c.control().value().length()).max().orElse(0);
    controls.forEach(control -> control(control, names));
    steps(evaluation.shortestWayToYes());
    debts(evaluation.debts());
    aside(evaluation.aside());
    page.blank();
    footer(evaluation, decision);
  }

  private void control(ControlResult control, int names) {
    Look look = Look.of(control.outcome());
    String name = control.control().value();
    String lead = look.sign() + " " + name + " ".repeat(names - name.length()) + "   ";
    page.text(2, look.style(), lead, Style.PLAIN, Look.words(control.outcome()));
    control.findings().forEach(this::finding);
  }

  private void finding(Finding finding) {
    Look look = Look.of(finding.outcome());
    page.text(4, look.style(), look.sign() + " ", Style.PLAIN, finding.reason());
    if (finding.outcome().compareTo(Outcome.AWAIT) <= 0) {
      page.text(6, Style.FAINT, finding.rule() + owner(finding.owner()));
    }
  }

  private static String owner(String owner) {
    return owner.isEmpty() ? "" : ", owner " + owner;
  }

  private void steps(List<Step> steps) {
    if (steps.isEmpty()) {
      return;
    }
    page.blank().text(0, Style.STRONG, "The shortest way to yes");
    Map<String, List<Step>> byFix =
        steps.stream()
            .collect(Collectors.groupingBy(Step::fix, LinkedHashMap::new, Collectors.toList()));
    int number = 1;
    for (Map.Entry<String, List<Step>> fix : byFix.entrySet()) {
      page.text(2, Style.STRONG, number++ + ". ", Style.PLAIN, fix.getKey());
      page.text(5, Style.FAINT, "for " + controls(fix.getValue()));
    }
  }

  private static String controls(List<Step> steps) {
    return steps.stream()
        .map(step -> step.control() + owner(step.owner()))
        .collect(Collectors.joining("; "));
  }

  private void debts(List<Debt> debts) {
    if (debts.isEmpty()) {
      return;
    }
    page.blank().text(0, Style.STRONG, "What this leaves to be done");
    for (Debt debt : debts) {
      page.text(
          2,
          Style.WAIT,
          "! ",
          Style.PLAIN,
          "review " + debt.control() + " by " + debt.dueAt() + ": " + debt.reason());
    }
  }

  private void aside(List<SetAside> aside) {
    if (aside.isEmpty()) {
      return;
    }
    page.blank().text(0, Style.STRONG, "Not counted");
    int names = aside.stream().mapToInt(a -> a.control().value().length()).max().orElse(0);
    for (SetAside one : aside) {
      String name = one.control().value();
      String standing =
          one.result().map(r -> "in shadow: " + Look.words(r.outcome())).orElse("off");
      page.text(
          2,
          Style.FAINT,
          "~ " + name + " ".repeat(names - name.length()) + "   ",
          Style.PLAIN,
          standing);
      page.text(4, Style.FAINT, "row " + one.row() + " of the roll-out: " + one.why());
      one.result().ifPresent(result -> result.findings().forEach(this::finding));
    }
  }

  private void footer(Evaluation evaluation, DecisionId decision) {
    String change = evaluation.nextChangeAt().map(at -> ", may change at " + at).orElse("");
    page.text(
        0,
        Style.FAINT,
        "decision " + decision.abbreviated() + ", rules " + evaluation.revision().abbreviated());
    page.text(0, Style.FAINT, "facts as of " + evaluation.asOf() + change);
  }
}
