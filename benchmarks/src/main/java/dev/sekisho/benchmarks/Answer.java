package dev.sekisho.benchmarks;

import dev.sekisho.gate.engine.Basis;
import dev.sekisho.gate.engine.Evaluation;
import dev.sekisho.gate.engine.RuleSetRevision;
import dev.sekisho.gate.fact.Evidence;
import dev.sekisho.gate.fact.FactKind;
import dev.sekisho.gate.fact.FactSheet;
import dev.sekisho.gate.verdict.Combination;
import dev.sekisho.gate.verdict.ControlName;
import dev.sekisho.gate.verdict.ControlResult;
import dev.sekisho.gate.verdict.Finding;
import dev.sekisho.gate.verdict.Outcome;
import dev.sekisho.gate.verdict.RuleName;
import dev.sekisho.gate.vocabulary.PullRequest;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Draws the evaluation from findings that something other than the gate's engine made: what the
 * hand-written form and the CEL form share.
 */
final class Answer {
  private static final ControlName CHECKS_CONTROL = WorkloadRule.CHECKS_SUCCEEDED.control();
  private static final ControlName PEER_REVIEW_CONTROL = WorkloadRule.VOTED.control();
  private static final ControlName RELEASE_CONTROL = WorkloadRule.ORDINARY.control();
  private static final ControlName TICKET_CONTROL = WorkloadRule.TICKET_EXISTS.control();
  private static final Set<FactKind> CHECKS = EnumSet.of(FactKind.DETAILS, FactKind.CHECKS);
  private static final Set<FactKind> PEER_REVIEW =
      EnumSet.of(
          FactKind.DETAILS,
          FactKind.LABELS,
          FactKind.LABEL_HISTORY,
          FactKind.COMMITS,
          FactKind.REVIEWS,
          FactKind.MEMBERSHIPS);
  private static final Set<FactKind> RELEASE =
      EnumSet.of(FactKind.DETAILS, FactKind.FILES, FactKind.WINDOW);
  private static final Set<FactKind> TICKET = EnumSet.of(FactKind.TICKETS);
  private static final Set<FactKind> ALL = EnumSet.copyOf(CHECKS);

  static {
    ALL.addAll(PEER_REVIEW);
    ALL.addAll(RELEASE);
    ALL.addAll(TICKET);
  }

  private final PullRequest pullRequest;
  private final Set<FactKind> gaps;
  private final List<ControlResult> controls = new ArrayList<>(4);

  private Answer(PullRequest pullRequest) {
    this.pullRequest = pullRequest;
    this.gaps = pullRequest.reading().gaps();
  }

  static Evaluation of(
      PullRequest pullRequest,
      RuleSetRevision revision,
      List<Finding> checks,
      List<Finding> peerReview,
      List<Finding> release,
      List<Finding> ticket) {
    Answer answer = new Answer(pullRequest);
    answer.add(CHECKS_CONTROL, CHECKS, checks);
    answer.add(PEER_REVIEW_CONTROL, PEER_REVIEW, peerReview);
    answer.add(RELEASE_CONTROL, RELEASE, release);
    answer.add(TICKET_CONTROL, TICKET, ticket);
    Combination combined = Combination.of(answer.controls, List.of());
    FactSheet sheet = pullRequest.sheet();
    return new Evaluation(
        sheet.question(),
        sheet.subject(),
        sheet.head(),
        sheet.asOf(),
        revision,
        combined.verdict(),
        combined.controls(),
        combined.debts(),
        pullRequest.reading().nextChange(),
        Basis.of(sheet, ALL),
        List.of());
  }

  private void add(ControlName control, Set<FactKind> reads, List<Finding> findings) {
    List<Finding> all = gaps.isEmpty() ? findings : withGaps(reads, findings);
    controls.add(ControlResult.of(control, WorkloadRule.OWNER, all));
  }

  private List<Finding> withGaps(Set<FactKind> reads, List<Finding> findings) {
    List<Finding> all = new ArrayList<>(findings);
    for (FactKind kind : gaps) {
      if (reads.contains(kind)) {
        all.add(gap(kind));
      }
    }
    return all;
  }

  private Finding gap(FactKind kind) {
    Evidence<?> evidence = pullRequest.sheet().evidence(kind);
    String reason =
        evidence.fold(
            known -> "only a part of them was read, or they do not fit together",
            unknown -> unknown.reason());
    return new Finding(
        RuleName.MISSING_EVIDENCE,
        Outcome.GAP,
        "The evidence '" + kind.word() + "' from " + evidence.source() + " is missing: " + reason,
        "See that " + evidence.source() + " answers, then ask the gate again",
        WorkloadRule.OWNER);
  }
}
