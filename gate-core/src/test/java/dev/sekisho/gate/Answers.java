package dev.sekisho.gate;

import dev.sekisho.gate.engine.Evaluation;
import dev.sekisho.gate.engine.RuleSetRevision;
import dev.sekisho.gate.fact.FactSheet;
import dev.sekisho.gate.fact.HeadSha;
import dev.sekisho.gate.fact.Question;
import dev.sekisho.gate.verdict.ControlName;
import dev.sekisho.gate.verdict.ControlResult;
import dev.sekisho.gate.verdict.Debt;
import dev.sekisho.gate.verdict.Finding;
import dev.sekisho.gate.verdict.Outcome;
import dev.sekisho.gate.verdict.RuleName;
import dev.sekisho.gate.verdict.Verdict;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Findings, controls and evaluations in few words. */
public final class Answers {
  public static final RuleSetRevision REVISION = new RuleSetRevision("ab".repeat(32));

  private Answers() {}

  public static Finding finding(String control, Outcome outcome) {
    return finding(control, outcome, "said");
  }

  public static Finding finding(String control, Outcome outcome, String reason) {
    String fix = outcome.compareTo(Outcome.AWAIT) <= 0 ? "mend " + control : "";
    return new Finding(new RuleName(control + "/rule"), outcome, reason, fix, "owner");
  }

  public static ControlResult control(String name, Outcome... outcomes) {
    List<Finding> findings = Arrays.stream(outcomes).map(o -> finding(name, o)).toList();
    return ControlResult.of(new ControlName(name), "owner", findings);
  }

  public static Evaluation of(FactSheet sheet, ControlResult... controls) {
    return of(sheet.question(), sheet.head(), sheet.asOf(), Optional.empty(), List.of(), controls);
  }

  public static Evaluation answer(ControlResult... controls) {
    return of(Draft.sheet().build(), controls);
  }

  public static Evaluation of(
      Question question,
      HeadSha head,
      Instant asOf,
      Optional<Instant> nextChangeAt,
      List<Debt> debts,
      ControlResult... controls) {
    List<ControlResult> all = List.of(controls);
    return new Evaluation(
        question, Draft.SUBJECT, head, asOf, REVISION, Verdict.of(all), all, debts, nextChangeAt);
  }
}
