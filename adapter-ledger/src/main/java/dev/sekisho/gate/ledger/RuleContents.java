package dev.sekisho.gate.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sekisho.gate.engine.RulesInForce;
import dev.sekisho.gate.ledger.JdbcRuleBook.Standing;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What stands in the entries about rules, as documents in JSON. */
final class RuleContents {
  private static final JsonMapper JSON = new JsonMapper();

  private RuleContents() {}

  /** The controls, each with the rows of the roll-out about it. */
  static String controls(RulesInForce rules) {
    return text(tree(rules));
  }

  /**
   * From what to what, and which controls count otherwise; null stands for a control that is not.
   */
  static String changed(Optional<Standing> before, RulesInForce rules) {
    ObjectNode content = JSON.createObjectNode();
    content.put("place", rules.place());
    content.put("origin", rules.origin());
    content.put("before", before.map(Standing::revision).orElse(null));
    content.put("now", rules.revision().value());
    JsonNode old =
        before.map(standing -> read(standing.controls())).orElse(JSON.createObjectNode());
    JsonNode now = tree(rules);
    Set<String> controls = new TreeSet<>();
    old.fieldNames().forEachRemaining(controls::add);
    now.fieldNames().forEachRemaining(controls::add);
    ArrayNode changed = content.putArray("controls");
    for (String control : controls) {
      if (!old.path(control).equals(now.path(control))) {
        ObjectNode one = changed.addObject().put("control", control);
        one.set("before", old.get(control));
        one.set("now", now.get(control));
      }
    }
    return text(content);
  }

  private static ObjectNode tree(RulesInForce rules) {
    ObjectNode tree = JSON.createObjectNode();
    rules
        .controls()
        .forEach(
            (control, rows) -> {
              ArrayNode list = tree.putArray(control.value());
              rows.forEach(list::add);
            });
    return tree;
  }

  private static JsonNode read(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the ledger holds what it did not write", e);
    }
  }

  private static String text(JsonNode tree) {
    try {
      return Masking.of(JSON.writeValueAsString(tree));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree in memory can not be written", e);
    }
  }
}
