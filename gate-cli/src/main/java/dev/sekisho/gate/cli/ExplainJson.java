package dev.sekisho.gate.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sekisho.gate.engine.DecisionId;
import dev.sekisho.gate.engine.Evaluation;
import dev.sekisho.gate.problem.Place;
import dev.sekisho.gate.verdict.ControlOutcome;
import dev.sekisho.gate.verdict.Finding;
import dev.sekisho.gate.workbench.explain.Comparison;
import dev.sekisho.gate.workbench.explain.ControlExplained;
import dev.sekisho.gate.workbench.explain.EvidenceState;
import dev.sekisho.gate.workbench.explain.Explanation;
import dev.sekisho.gate.workbench.explain.Move;
import dev.sekisho.gate.workbench.explain.RuleExplained;
import dev.sekisho.gate.workbench.explain.Way;
import java.util.Locale;
import java.util.Optional;

/** An explanation, for programs. */
final class ExplainJson {
  private ExplainJson() {}

  static String write(DecisionId decision, Explanation explanation, Comparison comparison) {
    Evaluation evaluation = explanation.evaluation();
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.put("decisionId", decision.value());
    root.put("verdict", evaluation.verdict().name());
    root.put("asOf", evaluation.asOf().toString());
    root.put("ruleSetRevision", evaluation.revision().value());
    if (!comparison.supposed().isEmpty()) {
      comparison(comparison, root.putObject("supposed"));
    }
    ArrayNode controls = root.putArray("controls");
    explanation.controls().forEach(control -> control(control, controls.addObject()));
    way(explanation.way(), root.putObject("wayToYes"));
    return root.toPrettyString() + "\n";
  }

  private static void comparison(Comparison comparison, ObjectNode node) {
    ArrayNode supposed = node.putArray("whatIf");
    comparison.supposed().forEach(supposed::add);
    node.put("verdictBefore", comparison.before().verdict().name());
    ArrayNode lines = node.putArray("controls");
    for (Comparison.Line line : comparison.lines()) {
      lines
          .addObject()
          .put("control", line.control().value())
          .put("before", word(line.before()))
          .put("after", word(line.after()));
    }
  }

  private static String word(Optional<ControlOutcome> outcome) {
    return outcome.map(ExplainJson::word).orElse("not-judged");
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static void control(ControlExplained control, ObjectNode node) {
    node.put("control", control.result().control().value());
    node.put("outcome", word(control.result().outcome()));
    node.put("owner", control.owner());
    ArrayNode findings = node.putArray("findings");
    control.result().findings().forEach(finding -> finding(finding, findings.addObject()));
    ArrayNode rules = node.putArray("rules");
    control.rules().forEach(rule -> rule(rule, rules.addObject()));
    ArrayNode evidence = node.putArray("evidence");
    control.evidence().forEach(one -> evidence(one, evidence.addObject()));
    ArrayNode lifters = node.putArray("liftedBy");
    control.lifters().forEach(rule -> lifters.add(rule.name().value()));
  }

  private static void finding(Finding finding, ObjectNode node) {
    node.put("rule", finding.rule().value())
        .put("outcome", word(finding.outcome()))
        .put("reason", finding.reason())
        .put("fix", finding.fix())
        .put("owner", finding.owner());
  }

  private static void rule(RuleExplained rule, ObjectNode node) {
    node.put("rule", rule.rule().name().value());
    place(rule.rule().where(), node);
    node.put("spoke", !rule.said().isEmpty());
    ArrayNode facts = node.putArray("facts");
    rule.facts().forEach(facts::add);
    rule.stopped()
        .ifPresent(
            stopped -> {
              ObjectNode because = node.putObject("stoppedBy");
              because.put("condition", stopped.condition());
              place(stopped.where(), because);
              because.put("seen", stopped.seen());
            });
  }

  private static void place(Place place, ObjectNode node) {
    node.put("file", place.file());
    place.line().ifPresent(line -> node.put("line", line));
    place.column().ifPresent(column -> node.put("column", column));
  }

  private static void evidence(EvidenceState one, ObjectNode node) {
    node.put("kind", one.kind().word()).put("source", one.source()).put("state", word(one.state()));
    one.asOf().ifPresent(asOf -> node.put("asOf", asOf.toString()));
    one.age().ifPresent(age -> node.put("ageSeconds", age.value().toSeconds()));
    one.oldest().ifPresent(age -> node.put("oldestSeconds", age.value().toSeconds()));
    if (!one.reason().isEmpty()) {
      node.put("reason", one.reason());
    }
  }

  private static void way(Way way, ObjectNode node) {
    node.put("kind", word(way.kind()));
    ArrayNode moves = node.putArray("changes");
    for (Move move : way.moves()) {
      ObjectNode one = moves.addObject().put("whatIf", move.words()).put("note", move.note());
      ArrayNode opens = one.putArray("opens");
      move.opens().forEach(control -> opens.add(control.value()));
    }
    node.put("verdictAfter", way.after().verdict().name());
    ArrayNode closed = node.putArray("closedEvenThen");
    way.closed().forEach(control -> closed.add(control.control().value()));
    node.put("smallest", way.smallest()).put("judged", way.judged());
    way.emergency()
        .ifPresent(
            emergency ->
                node.putObject("emergency")
                    .put("whatIf", emergency.words())
                    .put("verdictAfter", emergency.after().verdict().name()));
  }
}
