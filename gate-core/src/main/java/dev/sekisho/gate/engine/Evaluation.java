package dev.sekisho.gate.engine;

import dev.sekisho.gate.fact.FactSheet;
import dev.sekisho.gate.fact.HeadSha;
import dev.sekisho.gate.fact.PullRequestRef;
import dev.sekisho.gate.fact.Question;
import dev.sekisho.gate.verdict.ControlOutcome;
import dev.sekisho.gate.verdict.ControlResult;
import dev.sekisho.gate.verdict.Debt;
import dev.sekisho.gate.verdict.Finding;
import dev.sekisho.gate.verdict.Outcome;
import dev.sekisho.gate.verdict.RuleName;
import dev.sekisho.gate.verdict.SetAside;
import dev.sekisho.gate.verdict.ShortestWay;
import dev.sekisho.gate.verdict.Step;
import dev.sekisho.gate.verdict.Verdict;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The answer to one sheet: the verdict, for which head, by which rules, and everything that was
 * said on the way to it. The same sheet and the same revision give an equal evaluation, for ever.
 *
 * @param question what was asked
 * @param subject which pull request
 * @param head the head that the answer is about; whoever acts on it reads the head again first
 * @param asOf the time that the sheet was judged for
 * @param revision which rules judged
 * @param verdict the answer
 * @param controls how every control in force stands, in the order of their names
 * @param debts what lifted controls leave behind
 * @param nextChangeAt when time alone may change the answer; empty when it can not
 * @param basis the evidence that the rules read and that was there, in the order of its kinds
 * @param aside the controls that the roll-out keeps from counting, in the order of their names
 */
public record Evaluation(
    Question question,
    PullRequestRef subject,
    HeadSha head,
    Instant asOf,
    RuleSetRevision revision,
    Verdict verdict,
    List<ControlResult> controls,
    List<Debt> debts,
    Optional<Instant> nextChangeAt,
    List<Basis> basis,
    List<SetAside> aside) {
  public Evaluation {
    controls = List.copyOf(controls);
    debts = List.copyOf(debts);
    basis = List.copyOf(basis);
    aside = List.copyOf(aside);
  }

  /** The answer of an engine that does not say what it rests on, where every control counts. */
  public Evaluation(
      Question question,
      PullRequestRef subject,
      HeadSha head,
      Instant asOf,
      RuleSetRevision revision,
      Verdict verdict,
      List<ControlResult> controls,
      List<Debt> debts,
      Optional<Instant> nextChangeAt) {
    this(
        question,
        subject,
        head,
        asOf,
        revision,
        verdict,
        controls,
        debts,
        nextChangeAt,
        List.of(),
        List.of());
  }

  /**
   * The answer where nothing was judged, because the gate itself failed: {@code Undecided}.
   *
   * @param reason what failed, for a person to read
   */
  public static Evaluation ofFailure(FactSheet sheet, RuleSetRevision revision, String reason) {
    Finding finding =
        new Finding(
            RuleName.FAILURE,
            Outcome.GAP,
            "The gate itself failed: " + reason,
            "Report this to whoever runs the gate",
            "");
    return ofGap(sheet, revision, finding);
  }

  /**
   * The answer where nothing was judged, because something is missing that no control owns up to:
   * {@code Undecided}.
   *
   * @param gap what is missing
   */
  public static Evaluation ofGap(FactSheet sheet, RuleSetRevision revision, Finding gap) {
    List<ControlResult> controls =
        List.of(new ControlResult(RuleName.GATE, ControlOutcome.UNDECIDED, List.of(gap)));
    return new Evaluation(
        sheet.question(),
        sheet.subject(),
        sheet.head(),
        sheet.asOf(),
        revision,
        Verdict.of(controls),
        controls,
        List.of(),
        Optional.empty());
  }

  /**
   * The same answer where a roll-out says what counts.
   *
   * @param basis the evidence that it rests on then
   * @param aside the controls that the roll-out keeps from counting
   */
  public Evaluation rolledOut(List<Basis> basis, List<SetAside> aside) {
    return new Evaluation(
        question,
        subject,
        head,
        asOf,
        revision,
        verdict,
        controls,
        debts,
        nextChangeAt,
        basis,
        aside);
  }

  /** What has to happen before the answer is yes; empty when it is. */
  public List<Step> shortestWayToYes() {
    return ShortestWay.from(controls);
  }
}
