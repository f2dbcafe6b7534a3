package dev.sekisho.gate.bot.page;

import dev.sekisho.gate.engine.Evaluation;
import dev.sekisho.gate.fact.Evidence;
import dev.sekisho.gate.fact.FactKind;
import dev.sekisho.gate.fact.FactSheet;
import dev.sekisho.gate.ledger.KeptDecision;
import dev.sekisho.gate.spi.FactSource;
import dev.sekisho.gate.verdict.ControlResult;
import dev.sekisho.gate.verdict.Finding;
import dev.sekisho.gate.verdict.SetAside;
import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** What a page says, in the order in which it says it. */
record DecisionView(
    String subject,
    String subjectLink,
    String question,
    String answer,
    String meaning,
    String tone,
    boolean outdated,
    String newestLink,
    boolean hasSteps,
    List<StepView> steps,
    List<ControlView> controls,
    boolean hasAside,
    List<AsideView> aside,
    boolean hasDebts,
    List<DebtView> debts,
    List<FactView> facts,
    boolean forgotten,
    String head,
    String asOf,
    String age,
    String rules,
    String id,
    String next,
    String style) {

  /** A step on the way to yes. */
  record StepView(String fix, String control, String owner) {}

  /** A control and what its rules said. */
  record ControlView(String name, String standing, String tone, List<FindingView> findings) {}

  /** A control that does not count. */
  record AsideView(String name, String standing, int row, String why, List<FindingView> findings) {}

  /** A finding. */
  record FindingView(String reason, String fix, String rule, String owner) {}

  /** What is owed. */
  record DebtView(String control, String reason, String due) {}

  /** Where evidence came from. */
  record FactView(String kind, String source, String state) {}

  static DecisionView of(KeptDecision kept, KeptDecision newest, URI web, Instant now) {
    Evaluation answer = kept.answer();
    String number = "/pull/" + answer.subject().number();
    return new DecisionView(
        answer.subject().toString(),
        web + "/" + answer.subject().repository() + number,
        Words.question(answer.question()),
        Words.answer(answer.verdict()),
        Words.meaning(answer.verdict(), !answer.debts().isEmpty()),
        Words.tone(answer.verdict()),
        !newest.id().equals(kept.id()),
        "/decisions/" + newest.id(),
        !answer.shortestWayToYes().isEmpty(),
        steps(answer),
        controls(answer),
        !answer.aside().isEmpty(),
        answer.aside().stream().map(DecisionView::aside).toList(),
        !answer.debts().isEmpty(),
        debts(answer),
        kept.facts().map(sheet -> facts(sheet, now)).orElse(List.of()),
        kept.sheet().isEmpty(),
        answer.head().abbreviated(),
        Words.time(answer.asOf()),
        Words.age(answer.asOf(), now),
        answer.revision().abbreviated(),
        kept.id().value(),
        answer.nextChangeAt().map(Words::time).orElse(""),
        DecisionPage.STYLE_PATH);
  }

  private static List<StepView> steps(Evaluation answer) {
    return answer.shortestWayToYes().stream()
        .map(step -> new StepView(step.fix(), step.control().value(), step.owner()))
        .toList();
  }

  /** The controls that are closed come first. */
  private static List<ControlView> controls(Evaluation answer) {
    return answer.controls().stream()
        .sorted(Comparator.comparing(ControlResult::outcome))
        .map(
            control ->
                new ControlView(
                    control.control().value(),
                    Words.standing(control.outcome()),
                    control.outcome().opens() ? "open" : "closed",
                    findings(control)))
        .toList();
  }

  private static AsideView aside(SetAside aside) {
    return new AsideView(
        aside.control().value(),
        aside
            .result()
            .map(result -> "is in shadow: it " + Words.standing(result.outcome()))
            .orElse("is off"),
        aside.row(),
        aside.why(),
        aside.result().map(DecisionView::findings).orElse(List.of()));
  }

  private static List<FindingView> findings(ControlResult control) {
    return control.findings().stream()
        .sorted(Comparator.comparing(Finding::outcome))
        .map(DecisionView::finding)
        .toList();
  }

  private static FindingView finding(Finding finding) {
    return new FindingView(
        finding.reason(), finding.fix(), finding.rule().value(), finding.owner());
  }

  private static List<DebtView> debts(Evaluation answer) {
    return answer.debts().stream()
        .map(debt -> new DebtView(debt.control().value(), debt.reason(), Words.time(debt.dueAt())))
        .toList();
  }

  private static List<FactView> facts(FactSheet sheet, Instant now) {
    return Arrays.stream(FactKind.values())
        .map(kind -> fact(kind, sheet.evidence(kind), now))
        .filter(fact -> !fact.state().isEmpty())
        .toList();
  }

  private static FactView fact(FactKind kind, Evidence<?> evidence, Instant now) {
    String state =
        evidence.fold(
            known -> Words.time(known.asOf()) + ", " + Words.age(known.asOf(), now),
            unknown ->
                unknown.reason().equals(FactSource.NOT_ASKED_REASON)
                    ? ""
                    : "not known: " + unknown.reason());
    return new FactView(kind.word().replace('-', ' '), evidence.source(), state);
  }
}
