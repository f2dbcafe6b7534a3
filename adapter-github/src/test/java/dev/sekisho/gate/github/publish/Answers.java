package dev.sekisho.gate.github.publish;

import dev.sekisho.gate.engine.Basis;
import dev.sekisho.gate.engine.DecisionId;
import dev.sekisho.gate.engine.Evaluation;
import dev.sekisho.gate.engine.RuleSetRevision;
import dev.sekisho.gate.fact.FactKind;
import dev.sekisho.gate.fact.HeadSha;
import dev.sekisho.gate.fact.PullRequestRef;
import dev.sekisho.gate.fact.Question;
import dev.sekisho.gate.fact.RepositoryName;
import dev.sekisho.gate.spi.ActionOutcome;
import dev.sekisho.gate.testkit.Sheets;
import dev.sekisho.gate.testkit.github.HostedPullRequest;
import dev.sekisho.gate.verdict.Combination;
import dev.sekisho.gate.verdict.ControlName;
import dev.sekisho.gate.verdict.ControlResult;
import dev.sekisho.gate.verdict.Finding;
import dev.sekisho.gate.verdict.Lift;
import dev.sekisho.gate.verdict.Mode;
import dev.sekisho.gate.verdict.Outcome;
import dev.sekisho.gate.verdict.RuleName;
import dev.sekisho.gate.verdict.SetAside;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Answers to publish. */
final class Answers {
  static final DecisionId DECISION = new DecisionId("d0".repeat(32));
  static final PullRequestRef SUBJECT = new PullRequestRef(new RepositoryName("acme/payments"), 17);

  private Answers() {}

  static Evaluation block() {
    return of(
        Sheets.HEAD,
        List.of(),
        said(
            "peer-review",
            Outcome.FORBID,
            "LGTM was set by alice, who opened this pull request",
            "Ask somebody else to remove the LGTM label and set it again"),
        said("release-window", Outcome.AWAIT, "Releases are from 10:00 to 16:00", "Wait for it"),
        said("ticket", Outcome.SATISFIED, "PAY-17 was approved by carol", ""));
  }

  static Evaluation hold() {
    return of(
        Sheets.HEAD,
        List.of(),
        said(
            "peer-review",
            Outcome.AWAIT,
            "Nobody has approved this head",
            "Ask somebody who has not written it for a review"),
        said("freeze", Outcome.NOT_APPLICABLE, "No freeze is on", ""));
  }

  static Evaluation undecided() {
    return of(
        Sheets.HEAD,
        List.of(),
        said(
            "ticket",
            Outcome.GAP,
            "jira did not answer about PAY-17: 503 Service Unavailable",
            "Look at https://status.example.org/jira?a=1&b=2 and try again"));
  }

  static Evaluation allow() {
    return of(
        Sheets.HEAD,
        List.of(),
        said("peer-review", Outcome.SATISFIED, "bob approved this head", ""),
        said("ticket", Outcome.SATISFIED, "PAY-17 was approved by carol", ""));
  }

  /** A change that may go, while one control is in shadow and one is off. */
  static Evaluation rolledOut() {
    Evaluation allow = allow();
    ControlResult shadow =
        said("checks", Outcome.FORBID, "build of github-actions failed", "Repair the build");
    return allow.rolledOut(
        allow.basis(),
        List.of(
            new SetAside(
                shadow.control(), Mode.SHADOW, 1, "a trial until May", Optional.of(shadow)),
            new SetAside(
                new ControlName("release-window"),
                Mode.OFF,
                2,
                "no calendar is connected yet",
                Optional.empty())));
  }

  static Evaluation owing() {
    Finding lift =
        said("break-glass", Outcome.LIFT, "Checkout is down; confirmed by bob", "")
            .findings()
            .get(0);
    return of(
        Sheets.HEAD,
        List.of(
            new Lift(lift, Set.of(new ControlName("ticket")), Sheets.NOW.plus(Duration.ofDays(2)))),
        ControlResult.of(
            new ControlName("break-glass"),
            "risk",
            List.of(
                lift,
                said("break-glass", Outcome.SATISFIED, "Two people agreed", "").findings().get(0))),
        said("ticket", Outcome.FORBID, "No ticket is named", "Name one"));
  }

  static ControlResult said(String control, Outcome outcome, String reason, String fix) {
    return ControlResult.of(
        new ControlName(control),
        "compliance",
        List.of(new Finding(new RuleName(control + "/rule"), outcome, reason, fix, "compliance")));
  }

  private static final List<Basis> BASIS =
      List.of(
          new Basis(FactKind.DETAILS, "github", Sheets.NOW),
          new Basis(FactKind.HEAD_HISTORY, "github", Sheets.NOW),
          new Basis(FactKind.TICKETS, "jira", Sheets.ago(Duration.ofMinutes(2))));

  static Evaluation of(HeadSha head, List<Lift> lifts, ControlResult... controls) {
    return of(SUBJECT, head, lifts, controls);
  }

  static Evaluation of(
      PullRequestRef subject, HeadSha head, List<Lift> lifts, ControlResult... controls) {
    Combination combined = Combination.of(List.of(controls), lifts);
    return new Evaluation(
        new Question.Merge(),
        subject,
        head,
        Sheets.NOW,
        new RuleSetRevision("ab".repeat(32)),
        combined.verdict(),
        combined.controls(),
        combined.debts(),
        Optional.of(Sheets.NOW.plus(Duration.ofHours(6))),
        BASIS,
        List.of());
  }

  /** The same answer about a pull request of the stand-in as it is now. */
  static Evaluation about(HostedPullRequest pull, Evaluation answer) {
    return about(new PullRequestRef(SUBJECT.repository(), pull.number()), pull.head(), answer);
  }

  /** Why it was not done, or that it was. */
  static String reason(ActionOutcome outcome) {
    return outcome.fold(
        done -> "done", moved -> "moved to " + moved.now(), failed -> failed.reason());
  }

  /** The same answer about another head of another pull request. */
  static Evaluation about(PullRequestRef subject, String head, Evaluation answer) {
    return copy(answer, answer.question(), subject, new HeadSha(head));
  }

  /** The same answer to another question. */
  static Evaluation asked(Question question, Evaluation answer) {
    return copy(answer, question, answer.subject(), answer.head());
  }

  private static Evaluation copy(
      Evaluation answer, Question question, PullRequestRef subject, HeadSha head) {
    return new Evaluation(
        question,
        subject,
        head,
        answer.asOf(),
        answer.revision(),
        answer.verdict(),
        answer.controls(),
        answer.debts(),
        answer.nextChangeAt(),
        answer.basis(),
        answer.aside());
  }
}
