package dev.sekisho.gate.workbench.policybot;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Makes a policy file of policy-bot out of what a case asks. */
final class PeerPolicy {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final ObjectNode root = NODES.objectNode();
  private final ObjectNode policy = root.putObject("policy");
  private final ArrayNode approval = policy.putArray("approval");
  private final ArrayNode rules = root.putArray("approval_rules");

  private PeerPolicy() {}

  /** The text of the file; JSON is YAML. */
  static String of(PeerCase peer) {
    PeerPolicy made = new PeerPolicy();
    made.make(peer);
    return made.root.toPrettyString();
  }

  private void make(PeerCase peer) {
    switch (peer.kind()) {
      case "compose" -> compose(peer);
      case "policy" -> {
        approval.add(result("approval", peer.given().path("approval_result").asText()));
        objection(peer.given().path("disapproval_result").asText());
      }
      case "disapproval" -> {
        approval.add(result("approval", "approved"));
        policy.set("disapproval", rule(peer.rule()));
      }
      case "comparison" -> only(condition("modified_lines", "additions", text(peer)));
      case "pattern-load" ->
          only(
              condition(
                  "changed_files",
                  "paths",
                  NODES.arrayNode().add(peer.rule().path("pattern").asText())));
      case "policy-load" -> {
        peer.given().path("defined_rules").forEach(name -> result(name.asText(), "approved"));
        peer.given().path("approval_tree").forEach(approval::add);
      }
      default -> only(rule(peer.rule()));
    }
  }

  private static JsonNode text(PeerCase peer) {
    return peer.given().path("text");
  }

  private void compose(PeerCase peer) {
    ArrayNode children = NODES.arrayNode();
    for (int i = 0; i < peer.results().size(); i++) {
      children.add(result("child-" + i, peer.results().get(i)));
    }
    approval.addObject().set(peer.operator(), children);
  }

  /** Defines a rule that has the result, and names it. */
  private String result(String name, String result) {
    ObjectNode rule = rules.addObject().put("name", name);
    switch (result) {
      case "pending" ->
          rule.putObject("requires").put("count", 1).putArray("users").add("who-is-not-there");
      case "skipped" -> rule.set("if", never());
      case "error" -> rule.putObject("requires").set("conditions", unknown());
      default -> {}
    }
    return name;
  }

  private void objection(String result) {
    switch (result) {
      case "disapproved" -> policy.putObject("disapproval").set("if", always());
      case "error" -> policy.putObject("disapproval").set("if", unknown());
      default -> {}
    }
  }

  private static ObjectNode always() {
    return condition("title", "matches", NODES.arrayNode().add(".*"));
  }

  private static ObjectNode never() {
    return condition("title", "matches", NODES.arrayNode().add("^no title is like this$"));
  }

  /** What rests on checks, which nobody knows where a case has an error. */
  private static ObjectNode unknown() {
    return condition("has_status", "statuses", NODES.arrayNode().add("unknown"));
  }

  private static ObjectNode condition(String key, String field, JsonNode value) {
    ObjectNode condition = NODES.objectNode();
    condition.putObject(key).set(field, value);
    return condition;
  }

  private void only(ObjectNode rule) {
    ObjectNode named = rules.addObject().put("name", "the rule");
    if (rule.has("if") || rule.has("requires") || rule.has("options") || rule.isEmpty()) {
      named.setAll(rule);
    } else {
      named.set("if", rule);
    }
    approval.add("the rule");
  }

  /** The parts of a rule that a policy has, with comparisons as it writes them. */
  private static ObjectNode rule(JsonNode asked) {
    ObjectNode rule = NODES.objectNode();
    for (String part : new String[] {"if", "options", "requires"}) {
      if (asked.has(part)) {
        rule.set(part, asked.path(part).deepCopy());
      }
    }
    for (JsonNode predicates :
        new JsonNode[] {rule.path("if"), rule.path("requires").path("conditions")}) {
      if (predicates.path("modified_lines") instanceof ObjectNode lines) {
        lines
            .properties()
            .forEach(
                line ->
                    line.setValue(
                        NODES.textNode(
                            line.getValue().path("op").asText()
                                + " "
                                + line.getValue().path("value").asText())));
      }
    }
    return rule;
  }
}
