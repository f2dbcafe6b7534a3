package dev.sekisho.benchmarks;

import static dev.sekisho.gate.verdict.Outcome.AWAIT;
import static dev.sekisho.gate.verdict.Outcome.FORBID;
import static dev.sekisho.gate.verdict.Outcome.NOT_APPLICABLE;
import static dev.sekisho.gate.verdict.Outcome.SATISFIED;

import dev.sekisho.gate.verdict.ControlName;
import dev.sekisho.gate.verdict.Outcome;
import dev.sekisho.gate.verdict.RuleName;
import java.util.Locale;

/**
 * The ten checks that every repository of the workload has, in the order of their names. Within
 * each control exactly one of them speaks about a sheet, and sometimes the second of peer-review
 * beside it.
 */
enum WorkloadRule {
  CHECKS_NOT_READY(
      "checks",
      "not-ready",
      AWAIT,
      "draft || !checks(\"required-checks\").allSucceeded",
      "draft || !checks_all_succeeded",
      "\"Awaits \" + $pr.checks(\"required-checks\").awaitedNames"),
  CHECKS_SUCCEEDED(
      "checks",
      "succeeded",
      SATISFIED,
      "!draft, checks(\"required-checks\").allSucceeded",
      "!draft && checks_all_succeeded",
      "\"Succeeded: \" + $pr.checks(\"required-checks\").names"),
  AWAITS_VOTE(
      "peer-review",
      "awaits-vote",
      AWAIT,
      "!votes(\"LGTM\").any",
      "!votes_any",
      "\"No vote counts; does not count: \" + $pr.votes(\"LGTM\").disqualified"),
  LABELLED_BY_CONTRIBUTOR(
      "peer-review",
      "labelled-by-contributor",
      FORBID,
      "label(\"LGTM\").setByContributor",
      "label_set_by_contributor",
      "\"LGTM was set by \" + $pr.label(\"LGTM\").lastAddedBy + \", who contributed\""),
  VOTED(
      "peer-review",
      "voted",
      SATISFIED,
      "votes(\"LGTM\").any",
      "votes_any",
      "\"Voted for by \" + $pr.votes(\"LGTM\").names"),
  GUARDED_IN_WINDOW(
      "release",
      "guarded-in-window",
      SATISFIED,
      "files.anyListed(\"guarded-paths\") || linesChanged > 400, window.open",
      "(files_any_listed || lines_changed > 400) && window_open",
      "\"The window is open: \" + $pr.window.why"),
  GUARDED_OUTSIDE_WINDOW(
      "release",
      "guarded-outside-window",
      AWAIT,
      "files.anyListed(\"guarded-paths\") || linesChanged > 400, !window.open",
      "(files_any_listed || lines_changed > 400) && !window_open",
      "\"Guarded: \" + $pr.files.listedNames(\"guarded-paths\")"),
  ORDINARY(
      "release",
      "ordinary",
      NOT_APPLICABLE,
      "!files.anyListed(\"guarded-paths\"), linesChanged <= 400",
      "!files_any_listed && lines_changed <= 400",
      "\"Only \" + $pr.linesChanged + \" lines, and nothing guarded\""),
  TICKET_EXISTS(
      "ticket",
      "exists",
      SATISFIED,
      "tickets.allExist",
      "tickets_all_exist",
      "\"Known: \" + $pr.tickets.names"),
  TICKET_MISSING(
      "ticket",
      "missing",
      FORBID,
      "!tickets.allExist",
      "!tickets_all_exist",
      "\"Not known: \" + $pr.tickets.missingNames");

  static final String OWNER = "release-team";
  static final String FIX = "Ask the release team";

  private final String control;
  private final String says;
  private final Outcome outcome;
  private final String condition;
  private final String cel;
  private final String reason;

  WorkloadRule(
      String control, String says, Outcome outcome, String condition, String cel, String reason) {
    this.control = control;
    this.says = says;
    this.outcome = outcome;
    this.condition = condition;
    this.cel = cel;
    this.reason = reason;
  }

  ControlName control() {
    return new ControlName(control);
  }

  Outcome outcome() {
    return outcome;
  }

  /** What to do about the finding of this rule; empty where there is nothing to do. */
  String fix() {
    return outcome == FORBID || outcome == AWAIT ? FIX : "";
  }

  /** The condition in CEL, over the derived properties as variables. */
  String cel() {
    return cel;
  }

  /** The rule's name in a repository. */
  RuleName name(int repository) {
    return new RuleName(control + "/" + says + "-r" + repository);
  }

  /** The rule as its owner writes it. */
  String drl(int repository) {
    return """
        rule "%s"
          @control( "%s" ) @owner( "%s" )
          @why( "The workload of the benchmarks" )
          @fix( "%s" )
        when
          $pr : PullRequest( repository == "%s", %s )
        then
          finding.%s( %s );
        end
        """
        .formatted(
            name(repository),
            control,
            OWNER,
            FIX,
            Workload.repository(repository),
            condition,
            verb(),
            reason);
  }

  private String verb() {
    return outcome == NOT_APPLICABLE ? "notApplicable" : outcome.name().toLowerCase(Locale.ROOT);
  }
}
