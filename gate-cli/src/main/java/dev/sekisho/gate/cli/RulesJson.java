package dev.sekisho.gate.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sekisho.gate.cli.text.RulesText;
import dev.sekisho.gate.rules.Rule;
import dev.sekisho.gate.rules.RuleSet;

/** The rules in force, for programs. */
final class RulesJson {
  private RulesJson() {}

  static String write(RuleSet rules) {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.put("revision", rules.revision().value());
    ArrayNode controls = root.putArray("controls");
    RulesText.byControl(rules)
        .forEach(
            (control, of) -> {
              ObjectNode node = controls.addObject().put("control", control.value());
              ArrayNode list = node.putArray("rules");
              of.forEach(rule -> list.add(rule(rule)));
            });
    return root.toPrettyString() + "\n";
  }

  private static ObjectNode rule(Rule rule) {
    ObjectNode node =
        JsonNodeFactory.instance
            .objectNode()
            .put("rule", rule.name().value())
            .put("owner", rule.owner())
            .put("why", rule.why())
            .put("fix", rule.fix());
    ArrayNode lifts = node.putArray("lifts");
    rule.lifts().stream().sorted().forEach(control -> lifts.add(control.value()));
    return node.put("file", rule.where().file()).put("line", rule.where().line().orElse(0));
  }
}
