package dev.sekisho.gate.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sekisho.gate.verdict.RuleName;
import dev.sekisho.gate.workbench.diff.Flip;
import dev.sekisho.gate.workbench.diff.Report;
import java.util.List;
import java.util.Locale;

/** What other rules would have answered, for programs. */
final class DiffJson {
  private DiffJson() {}

  static String write(Report report) {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.put("old", report.before().value());
    root.put("new", report.after().value());
    root.put("sheets", report.sheets());
    root.put("unreadable", report.unreadable());
    ArrayNode problems = root.putArray("problems");
    report.problems().forEach(problem -> problems.add(problem.where() + ": " + problem.line()));
    root.put("newlyAllowed", report.newlyAllowed());
    root.put("newlyBlocked", report.newlyBlocked());
    root.put("otherFlips", report.otherFlips());
    ArrayNode verdicts = root.putArray("verdicts");
    for (Report.Change change : report.verdicts()) {
      verdicts
          .addObject()
          .put("old", change.before())
          .put("new", change.after())
          .put("sheets", change.sheets());
    }
    counts(root.putArray("byControl"), "control", report.byControl());
    counts(root.putArray("byRule"), "rule", report.byRule());
    counts(root.putArray("byRepository"), "repository", report.byRepository());
    counts(root.putArray("byWeek"), "week", report.byWeek());
    ArrayNode examples = root.putArray("examples");
    report.examples().forEach(flip -> examples.add(flip(flip)));
    names(root.putArray("silentOld"), report.silentBefore());
    names(root.putArray("silentNew"), report.silentAfter());
    report.times().ifPresent(times -> times(root.putObject("millis"), times));
    return root.toPrettyString() + "\n";
  }

  private static void counts(ArrayNode list, String key, List<Report.Count> counts) {
    for (Report.Count count : counts) {
      list.addObject()
          .put(key, count.name())
          .put("newlyAllowed", count.newlyAllowed())
          .put("newlyBlocked", count.newlyBlocked())
          .put("other", count.other());
    }
  }

  private static ObjectNode flip(Flip flip) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("subject", flip.subject().toString());
    node.put("head", flip.head().value());
    node.put("asOf", flip.asOf().toString());
    node.put("kind", flip.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    side(node.putObject("old"), flip.before());
    side(node.putObject("new"), flip.after());
    names(node.putArray("rules"), List.copyOf(flip.rules()));
    ArrayNode controls = node.putArray("controls");
    flip.controls().forEach(control -> controls.add(control.value()));
    return node;
  }

  private static void side(ObjectNode node, Flip.Side side) {
    node.put("verdict", side.verdict()).put("rule", side.rule()).put("reason", side.reason());
  }

  private static void names(ArrayNode list, List<RuleName> rules) {
    rules.forEach(rule -> list.add(rule.value()));
  }

  private static void times(ObjectNode node, Report.Times times) {
    node.put("whole", times.whole().toMillis())
        .put("reading", times.reading().toMillis())
        .put("judgingOld", times.before().toMillis())
        .put("judgingNew", times.after().toMillis());
  }
}
