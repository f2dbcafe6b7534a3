package dev.sekisho.benchmarks;

import dev.sekisho.gate.engine.Evaluation;
import dev.sekisho.gate.engine.GateEngine;
import dev.sekisho.gate.engine.RuleSetRevision;
import dev.sekisho.gate.fact.FactSheet;
import dev.sekisho.gate.fact.RepositoryName;
import dev.sekisho.gate.verdict.Finding;
import dev.sekisho.gate.vocabulary.Checks;
import dev.sekisho.gate.vocabulary.Label;
import dev.sekisho.gate.vocabulary.PullRequest;
import dev.sekisho.gate.vocabulary.Reading;
import dev.sekisho.gate.vocabulary.Tables;
import dev.sekisho.gate.vocabulary.Votes;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The ten checks as a programmer would write them: each question is asked once, and the repository
 * is found by hash. As quick as the vocabulary and the answer allow, and no rule can be changed
 * without a programmer.
 */
final class HandWrittenGate implements GateEngine {
  private final RuleSetRevision revision;
  private final Tables tables;
  private final Map<RepositoryName, RepositoryRules> repositories;

  HandWrittenGate(RuleSetRevision revision, Tables tables, int repositories) {
    this.revision = revision;
    this.tables = tables;
    this.repositories = RepositoryRules.of(repositories);
  }

  @Override
  public RuleSetRevision revision() {
    return revision;
  }

  @Override
  public Evaluation evaluate(FactSheet sheet) {
    PullRequest pr = new PullRequest(sheet, tables, new Reading(sheet.asOf()));
    Optional<RepositoryRules> found = Optional.ofNullable(repositories.get(pr.repository()));
    if (found.isEmpty()) {
      return Answer.of(pr, revision, List.of(), List.of(), List.of(), List.of());
    }
    RepositoryRules rules = found.get();
    Finding checks = checks(rules, pr);
    List<Finding> peerReview = peerReview(rules, pr);
    Finding release = release(rules, pr);
    Finding ticket = ticket(rules, pr);
    return Answer.of(pr, revision, List.of(checks), peerReview, List.of(release), List.of(ticket));
  }

  private static Finding checks(RepositoryRules rules, PullRequest pr) {
    Checks checks = pr.checks("required-checks");
    return !pr.draft() && checks.allSucceeded()
        ? rules.finding(WorkloadRule.CHECKS_SUCCEEDED, "Succeeded: " + checks.names())
        : rules.finding(WorkloadRule.CHECKS_NOT_READY, "Awaits " + checks.awaitedNames());
  }

  private static List<Finding> peerReview(RepositoryRules rules, PullRequest pr) {
    Votes votes = pr.votes("LGTM");
    Label label = pr.label("LGTM");
    Finding vote =
        votes.any()
            ? rules.finding(WorkloadRule.VOTED, "Voted for by " + votes.names())
            : rules.finding(
                WorkloadRule.AWAITS_VOTE,
                "No vote counts; does not count: " + votes.disqualified());
    if (!label.setByContributor()) {
      return List.of(vote);
    }
    Finding labelled =
        rules.finding(
            WorkloadRule.LABELLED_BY_CONTRIBUTOR,
            "LGTM was set by " + label.lastAddedBy() + ", who contributed");
    return votes.any() ? List.of(labelled, vote) : List.of(vote, labelled);
  }

  private static Finding release(RepositoryRules rules, PullRequest pr) {
    if (!pr.files().anyListed("guarded-paths") && pr.linesChanged() <= 400) {
      return rules.finding(
          WorkloadRule.ORDINARY, "Only " + pr.linesChanged() + " lines, and nothing guarded");
    }
    return pr.window().open()
        ? rules.finding(WorkloadRule.GUARDED_IN_WINDOW, "The window is open: " + pr.window().why())
        : rules.finding(
            WorkloadRule.GUARDED_OUTSIDE_WINDOW,
            "Guarded: " + pr.files().listedNames("guarded-paths"));
  }

  private static Finding ticket(RepositoryRules rules, PullRequest pr) {
    return pr.tickets().allExist()
        ? rules.finding(WorkloadRule.TICKET_EXISTS, "Known: " + pr.tickets().names())
        : rules.finding(WorkloadRule.TICKET_MISSING, "Not known: " + pr.tickets().missingNames());
  }
}
