package dev.sekisho.gate.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sekisho.gate.problem.Place;
import dev.sekisho.gate.problem.Problem;
import dev.sekisho.gate.rules.scenario.ScenarioResult;
import dev.sekisho.gate.workbench.proof.Coverage;
import dev.sekisho.gate.workbench.proof.Mutant;
import dev.sekisho.gate.workbench.proof.Mutation;
import dev.sekisho.gate.workbench.proof.Proof;
import java.util.Locale;

/** What the scenarios of a folder prove, for programs. */
final class ProofJson {
  private ProofJson() {}

  static String write(Proof proof) {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.put("revision", proof.revision().value()).put("passed", proof.passed());
    ArrayNode scenarios = root.putArray("scenarios");
    proof.report().results().forEach(result -> scenario(result, scenarios.addObject()));
    ArrayNode rules = root.putArray("rules");
    proof.coverage().rules().forEach(rule -> rule(rule, rules.addObject()));
    proof.mutation().ifPresent(mutation -> mutation(mutation, root.putObject("mutation")));
    ArrayNode problems = root.putArray("problems");
    proof.problems().forEach(problem -> problem(problem, problems.addObject()));
    return root.toPrettyString() + "\n";
  }

  private static void scenario(ScenarioResult result, ObjectNode node) {
    node.put("name", result.scenario().name());
    result.scenario().control().ifPresent(control -> node.put("control", control.value()));
    place(result.scenario().where(), node);
    node.put("passed", result.passed())
        .put("expected", result.scenario().expected())
        .put("answer", result.answer());
    ArrayNode missing = node.putArray("missing");
    result.missing().forEach(finding -> missing.add(finding.toString()));
    ArrayNode unexpected = node.putArray("unexpected");
    result
        .unexpected()
        .forEach(
            finding ->
                unexpected
                    .addObject()
                    .put("rule", finding.rule().value())
                    .put("outcome", finding.outcome().name().toLowerCase(Locale.ROOT))
                    .put("reason", finding.reason()));
  }

  private static void rule(Coverage.OfRule rule, ObjectNode node) {
    node.put("rule", rule.rule().name().value())
        .put("spoke", rule.fired())
        .put("silent", rule.silent());
    ArrayNode conditions = node.putArray("conditions");
    for (Coverage.OfCondition condition : rule.conditions()) {
      ObjectNode one = conditions.addObject().put("condition", condition.text());
      place(condition.where(), one);
      one.put("seenTrue", condition.held()).put("seenFalse", condition.failed());
    }
  }

  private static void mutation(Mutation mutation, ObjectNode node) {
    node.put("changes", mutation.mutants());
    ArrayNode survivors = node.putArray("survivors");
    for (Mutant mutant : mutation.survivors()) {
      ObjectNode one = survivors.addObject().put("rule", mutant.rule().value());
      place(mutant.where(), one);
      one.put("change", mutant.says()).put("scenario", mutant.scenario());
    }
    ArrayNode equivalents = node.putArray("equivalents");
    mutation
        .equivalents()
        .forEach(
            equivalent ->
                equivalents
                    .addObject()
                    .put("rule", equivalent.rule().value())
                    .put("change", equivalent.mutant())
                    .put("why", equivalent.why()));
  }

  private static void problem(Problem problem, ObjectNode node) {
    node.put("id", problem.id().value());
    place(problem.where(), node);
    node.put("what", problem.what()).put("fix", problem.fix());
  }

  private static void place(Place where, ObjectNode node) {
    node.put("file", where.file());
    where.line().ifPresent(line -> node.put("line", line));
    where.column().ifPresent(column -> node.put("column", column));
  }
}
