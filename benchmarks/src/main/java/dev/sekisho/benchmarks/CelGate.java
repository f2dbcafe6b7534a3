package dev.sekisho.benchmarks;

import dev.cel.common.CelValidationException;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import dev.cel.runtime.Program;
import dev.sekisho.gate.engine.Evaluation;
import dev.sekisho.gate.engine.GateEngine;
import dev.sekisho.gate.engine.RuleSetRevision;
import dev.sekisho.gate.fact.FactSheet;
import dev.sekisho.gate.fact.RepositoryName;
import dev.sekisho.gate.verdict.Finding;
import dev.sekisho.gate.vocabulary.PullRequest;
import dev.sekisho.gate.vocabulary.Reading;
import dev.sekisho.gate.vocabulary.Tables;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The ten checks as CEL programs, in the form that was found to be the quickest: planned programs,
 * one for each check and repository, those of the repository picked by the host, variables resolved
 * from the derived properties when they are asked for, and the findings' texts made by the host.
 */
final class CelGate implements GateEngine {
  private static final WorkloadRule[] RULES = WorkloadRule.values();

  private final RuleSetRevision revision;
  private final Tables tables;
  private final Map<RepositoryName, RepositoryRules> names;
  private final Map<RepositoryName, Program[]> programs = new HashMap<>();

  CelGate(RuleSetRevision revision, Tables tables, int repositories) {
    this.revision = revision;
    this.tables = tables;
    this.names = RepositoryRules.of(repositories);
    CelCompiler compiler =
        CelCompilerFactory.standardCelCompilerBuilder()
            .addVar("draft", SimpleType.BOOL)
            .addVar("checks_all_succeeded", SimpleType.BOOL)
            .addVar("votes_any", SimpleType.BOOL)
            .addVar("label_set_by_contributor", SimpleType.BOOL)
            .addVar("files_any_listed", SimpleType.BOOL)
            .addVar("lines_changed", SimpleType.INT)
            .addVar("window_open", SimpleType.BOOL)
            .addVar("tickets_all_exist", SimpleType.BOOL)
            .setResultType(SimpleType.BOOL)
            .build();
    CelRuntime runtime = CelRuntimeFactory.plannerRuntimeBuilder().build();
    for (RepositoryName repository : names.keySet()) {
      programs.put(repository, programs(compiler, runtime));
    }
  }

  private static Program[] programs(CelCompiler compiler, CelRuntime runtime) {
    Program[] programs = new Program[RULES.length];
    for (int i = 0; i < programs.length; i++) {
      try {
        programs[i] = runtime.createProgram(compiler.compile(RULES[i].cel()).getAst());
      } catch (CelValidationException | CelEvaluationException e) {
        throw new IllegalStateException(RULES[i] + " does not compile", e);
      }
    }
    return programs;
  }

  @Override
  public RuleSetRevision revision() {
    return revision;
  }

  @Override
  public Evaluation evaluate(FactSheet sheet) {
    PullRequest pr = new PullRequest(sheet, tables, new Reading(sheet.asOf()));
    Program[] own = programs.get(pr.repository());
    RepositoryRules rules = names.get(pr.repository());
    List<Finding> checks = new ArrayList<>(1);
    List<Finding> peerReview = new ArrayList<>(2);
    List<Finding> release = new ArrayList<>(1);
    List<Finding> ticket = new ArrayList<>(1);
    if (own != null && rules != null) {
      CelVariables variables = new CelVariables(pr);
      for (int i = 0; i < own.length; i++) {
        WorkloadRule rule = RULES[i];
        if (holds(own[i], variables)) {
          Finding finding = rules.finding(rule, reason(rule, pr));
          listOf(rule, checks, peerReview, release, ticket).add(finding);
        }
      }
    }
    return Answer.of(pr, revision, checks, peerReview, release, ticket);
  }

  private static boolean holds(Program program, CelVariables variables) {
    try {
      return (Boolean) program.eval(variables);
    } catch (CelEvaluationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<Finding> listOf(
      WorkloadRule rule,
      List<Finding> checks,
      List<Finding> peerReview,
      List<Finding> release,
      List<Finding> ticket) {
    return switch (rule) {
      case CHECKS_NOT_READY, CHECKS_SUCCEEDED -> checks;
      case AWAITS_VOTE, LABELLED_BY_CONTRIBUTOR, VOTED -> peerReview;
      case GUARDED_IN_WINDOW, GUARDED_OUTSIDE_WINDOW, ORDINARY -> release;
      case TICKET_EXISTS, TICKET_MISSING -> ticket;
    };
  }

  private static String reason(WorkloadRule rule, PullRequest pr) {
    return switch (rule) {
      case CHECKS_NOT_READY -> "Awaits " + pr.checks("required-checks").awaitedNames();
      case CHECKS_SUCCEEDED -> "Succeeded: " + pr.checks("required-checks").names();
      case AWAITS_VOTE -> "No vote counts; does not count: " + pr.votes("LGTM").disqualified();
      case LABELLED_BY_CONTRIBUTOR ->
          "LGTM was set by " + pr.label("LGTM").lastAddedBy() + ", who contributed";
      case VOTED -> "Voted for by " + pr.votes("LGTM").names();
      case GUARDED_IN_WINDOW -> "The window is open: " + pr.window().why();
      case GUARDED_OUTSIDE_WINDOW -> "Guarded: " + pr.files().listedNames("guarded-paths");
      case ORDINARY -> "Only " + pr.linesChanged() + " lines, and nothing guarded";
      case TICKET_EXISTS -> "Known: " + pr.tickets().names();
      case TICKET_MISSING -> "Not known: " + pr.tickets().missingNames();
    };
  }
}
