package dev.sekisho.gate.calendar.google;

import dev.sekisho.gate.engine.DecisionId;
import dev.sekisho.gate.engine.RuleSetRevision;
import dev.sekisho.gate.fact.Person;
import dev.sekisho.gate.fact.PullRequestRef;
import dev.sekisho.gate.fact.Question.Deploy;
import dev.sekisho.gate.fact.RepositoryName;
import dev.sekisho.gate.release.Approval;
import dev.sekisho.gate.release.ApprovalDigest;
import dev.sekisho.gate.release.HistoryLine;
import dev.sekisho.gate.release.Release;
import dev.sekisho.gate.release.ReleaseEvent;
import dev.sekisho.gate.release.ReleaseId;
import dev.sekisho.gate.release.ReleaseNews;
import dev.sekisho.gate.release.ReleaseNews.Occasion;
import dev.sekisho.gate.release.ReleaseState;
import dev.sekisho.gate.release.Target;
import dev.sekisho.gate.testkit.Sheets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** Releases and what happens to them. */
final class Releases {
  static final DecisionId DECISION = new DecisionId("cd".repeat(32));

  private Releases() {}

  static Release planned(Optional<Instant> plannedFor) {
    Target target = Target.of("till", "production");
    return new Release(
        new ReleaseId("till-17"),
        1,
        Deploy.Kind.MANUAL,
        target,
        new PullRequestRef(new RepositoryName("acme/till"), 17),
        Sheets.HEAD,
        1,
        "the new receipts",
        plannedFor,
        Optional.empty(),
        new ApprovalDigest(
            Sheets.HEAD,
            ApprovalDigest.NOT_KNOWN,
            new TreeMap<>(),
            new RuleSetRevision("ab".repeat(32)),
            target.environment()),
        List.of(new Approval(Person.of("alice"), Approval.Role.REQUESTER, Sheets.NOW)),
        new ReleaseState.Planned(),
        List.of(
            new HistoryLine(
                Sheets.NOW, Optional.of(Person.of("alice")), "planned", "It was planned")));
  }

  static Release after(Release release, ReleaseEvent... events) {
    Release now = release;
    for (ReleaseEvent event : events) {
      now = now.after(event).orElseThrow();
    }
    return now;
  }

  static ReleaseNews news(Release release, Occasion occasion) {
    return ReleaseNews.of(release, occasion, "news");
  }
}
