package dev.sekisho.gate.slack.message;

import dev.sekisho.gate.engine.Evaluation;
import dev.sekisho.gate.engine.RuleSetRevision;
import dev.sekisho.gate.fact.EnvironmentName;
import dev.sekisho.gate.fact.HeadSha;
import dev.sekisho.gate.fact.Person;
import dev.sekisho.gate.fact.PullRequestRef;
import dev.sekisho.gate.fact.Question;
import dev.sekisho.gate.fact.Question.Deploy;
import dev.sekisho.gate.fact.RepositoryName;
import dev.sekisho.gate.fact.ServiceName;
import dev.sekisho.gate.release.Approval;
import dev.sekisho.gate.release.ApprovalDigest;
import dev.sekisho.gate.release.HistoryLine;
import dev.sekisho.gate.release.Release;
import dev.sekisho.gate.release.ReleaseId;
import dev.sekisho.gate.release.ReleaseState;
import dev.sekisho.gate.release.Run;
import dev.sekisho.gate.release.RunId;
import dev.sekisho.gate.release.Target;
import dev.sekisho.gate.verdict.ControlName;
import dev.sekisho.gate.verdict.ControlResult;
import dev.sekisho.gate.verdict.Finding;
import dev.sekisho.gate.verdict.Outcome;
import dev.sekisho.gate.verdict.RuleName;
import dev.sekisho.gate.verdict.Verdict;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** Releases and answers to be told of. */
public final class Examples {
  public static final Instant NOW = Instant.parse("2026-06-01T09:00:00Z");
  public static final Wording WORDING = new Wording(ZoneId.of("Asia/Tokyo"), "github.com");
  public static final PullRequestRef PR = new PullRequestRef(new RepositoryName("shop/till"), 12);
  public static final HeadSha HEAD = new HeadSha("a".repeat(40));
  public static final Target TARGET = Target.of("till", "production");
  public static final RuleSetRevision RULES = new RuleSetRevision("b".repeat(64));

  private Examples() {}

  /** A release that stands so, at that version. */
  public static Release release(ReleaseState state, long version) {
    return release(state, version, Deploy.Kind.MANUAL, "the fair <opens> & closes");
  }

  static Release release(ReleaseState state, long version, Deploy.Kind kind, String reason) {
    List<HistoryLine> history = new ArrayList<>();
    for (int i = 1; i <= version; i++) {
      history.add(
          new HistoryLine(
              NOW.plusSeconds(60L * i), Optional.empty(), state.word(), "step " + i + " was done"));
    }
    return new Release(
        new ReleaseId("till-17"),
        version,
        kind,
        TARGET,
        PR,
        HEAD,
        1,
        reason,
        Optional.empty(),
        kind == Deploy.Kind.ROLLBACK ? Optional.of(new ReleaseId("till-16")) : Optional.empty(),
        new ApprovalDigest(HEAD, "c".repeat(64), new TreeMap<>(), RULES, TARGET.environment()),
        List.of(
            new Approval(Person.of("ann"), Approval.Role.REQUESTER, NOW),
            new Approval(Person.of("bob"), Approval.Role.APPROVER, NOW)),
        state,
        history);
  }

  static Run run() {
    return Run.intended(new RunId("till-17-1"), 4, NOW);
  }

  static Evaluation evaluation(List<ControlResult> controls) {
    return new Evaluation(
        new Question.Deploy(
            Deploy.Kind.MANUAL,
            new EnvironmentName("production"),
            Optional.of(new ServiceName("till")),
            Person.of("ann")),
        PR,
        HEAD,
        NOW,
        RULES,
        Verdict.of(controls),
        controls,
        List.of(),
        Optional.of(NOW.plusSeconds(3_600)));
  }

  static ControlResult control(String name, Outcome outcome, String reason, String fix) {
    return ControlResult.of(
        new ControlName(name),
        "compliance",
        List.of(new Finding(new RuleName(name + "/rule"), outcome, reason, fix, "compliance")));
  }
}
