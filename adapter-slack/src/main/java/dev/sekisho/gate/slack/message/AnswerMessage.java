package dev.sekisho.gate.slack.message;

import dev.sekisho.gate.engine.Evaluation;
import dev.sekisho.gate.verdict.ControlOutcome;
import dev.sekisho.gate.verdict.ControlResult;
import dev.sekisho.gate.verdict.Finding;
import dev.sekisho.gate.verdict.Outcome;
import dev.sekisho.gate.verdict.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What the gate thinks, whole: each control that is closed, the way to yes, and what is open. */
public final class AnswerMessage {
  private AnswerMessage() {}

  /** An answer of the gate. */
  public static SlackMessage of(Evaluation evaluation, Wording wording) {
    String headline = evaluation.subject() + ": " + verdict(evaluation);
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Header(headline));
    blocks.add(new Block.Section(about(evaluation, wording)));
    evaluation.controls().stream()
        .filter(control -> !control.outcome().opens())
        .forEach(control -> blocks.add(new Block.Section(closed(control))));
    if (evaluation.controls().isEmpty()) {
      blocks.add(new Block.Section(findings(evaluation.verdict().because())));
    }
    if (!evaluation.shortestWayToYes().isEmpty()) {
      blocks.add(new Block.Section(way(evaluation.shortestWayToYes())));
    }
    rest(evaluation, wording).forEach(line -> blocks.add(new Block.Small(line)));
    return new SlackMessage(Markup.of(headline), blocks);
  }

  private static String verdict(Evaluation evaluation) {
    return evaluation
        .verdict()
        .fold(
            block -> "no",
            undecided -> "could not judge",
            hold -> "not yet",
            allow -> evaluation.debts().isEmpty() ? "yes" : "yes, with a review owed");
  }

  private static Markup about(Evaluation evaluation, Wording wording) {
    String asked =
        evaluation
            .question()
            .fold(
                merge -> "May it be merged?",
                deploy -> "May it be deployed to " + deploy.environment() + "?");
    return wording
        .pullRequest(evaluation.subject())
        .and(" at ")
        .and(Markup.code(evaluation.head().abbreviated()))
        .and(". " + asked + " Judged ")
        .and(wording.time(evaluation.asOf()))
        .and(" by rules ")
        .and(Markup.code(evaluation.revision().abbreviated()));
  }

  private static Markup closed(ControlResult control) {
    String stands =
        switch (control.outcome()) {
          case FORBIDDEN -> "says no";
          case UNDECIDED -> "could not be judged";
          default -> "waits";
        };
    return Markup.lines(
        List.of(
            Markup.bold(control.control().toString()).and(" " + stands),
            findings(
                control.findings().stream()
                    .filter(finding -> finding.outcome().compareTo(Outcome.AWAIT) <= 0)
                    .toList())));
  }

  private static Markup findings(List<Finding> findings) {
    return Markup.lines(
        findings.stream().map(finding -> Markup.of("\u2022 " + finding.reason())).toList());
  }

  private static Markup way(List<Step> steps) {
    List<Markup> lines = new ArrayList<>(List.of(Markup.bold("The shortest way to yes")));
    for (int i = 0; i < steps.size(); i++) {
      Step step = steps.get(i);
      lines.add(
          Markup.of(
              (i + 1)
                  + ". "
                  + step.fix()
                  + (step.owner().isEmpty() ? "" : " (" + step.owner() + ")")));
    }
    return Markup.lines(lines);
  }

  private static List<Markup> rest(Evaluation evaluation, Wording wording) {
    List<Markup> lines = new ArrayList<>();
    for (ControlOutcome outcome : ControlOutcome.values()) {
      List<ControlResult> controls =
          evaluation.controls().stream().filter(c -> c.outcome() == outcome).toList();
      if (outcome.opens() && !controls.isEmpty()) {
        lines.add(
            Markup.of(
                open(outcome)
                    + controls.stream()
                        .map(c -> c.control().toString())
                        .collect(Collectors.joining(", "))));
      }
    }
    evaluation
        .debts()
        .forEach(
            debt ->
                lines.add(
                    Markup.of("A review of " + debt.control() + " is owed until ")
                        .and(wording.time(debt.dueAt()))
                        .and(": " + debt.reason())));
    evaluation
        .nextChangeAt()
        .ifPresent(at -> lines.add(Markup.of("Time alone may change this ").and(wording.time(at))));
    return lines;
  }

  private static String open(ControlOutcome outcome) {
    return switch (outcome) {
      case SATISFIED -> "Satisfied: ";
      case NOT_APPLICABLE -> "Not applicable: ";
      default -> "Lifted: ";
    };
  }
}
