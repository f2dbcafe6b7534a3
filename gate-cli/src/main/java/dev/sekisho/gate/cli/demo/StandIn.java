package dev.sekisho.gate.cli.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sekisho.gate.fact.FactSheet;
import dev.sekisho.gate.json.Document;
import dev.sekisho.gate.json.FactSheetJson;
import dev.sekisho.gate.problem.Place;
import dev.sekisho.gate.problem.Problems;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Answers from memory for the systems that the demo does not have: the rest of GitHub, a ticket
 * tracker, a calendar, a database's history, a ledger. An answer stays until the next one. Not
 * thread-safe.
 */
final class StandIn {
  private final ObjectNode answers = JsonNodeFactory.instance.objectNode();
  private final Set<String> systems = new TreeSet<>();

  /**
   * Learns answers. Those of before are given once more, since the gate asks again each time.
   *
   * @param bySystem what each system says, by the kind of evidence: a list, a value, or why it says
   *     nothing
   * @param at when they say so
   */
  void learn(JsonNode bySystem, Instant at) {
    for (Map.Entry<String, JsonNode> system : bySystem.properties()) {
      systems.add(system.getKey());
      for (Map.Entry<String, JsonNode> answer : system.getValue().properties()) {
        answers.set(answer.getKey(), evidence(system.getKey(), answer.getValue(), at));
      }
    }
    for (JsonNode answer : answers) {
      if (answer.has("asOf")) {
        ((ObjectNode) answer).put("asOf", at.toString());
      }
    }
  }

  private static ObjectNode evidence(String source, JsonNode answer, Instant at) {
    ObjectNode evidence = JsonNodeFactory.instance.objectNode().put("source", source);
    if (answer.has("unknown")) {
      return evidence.set("unknown", answer.get("unknown"));
    }
    evidence.put("asOf", at.toString());
    return answer.isArray()
        ? evidence.put("complete", true).set("items", answer)
        : evidence.set("value", answer);
  }

  /** The sheet with every answer that is there put into it. */
  FactSheet complete(FactSheet told) {
    ObjectNode tree = (ObjectNode) Document.json(FactSheetJson.write(told), "the delivery").root();
    Problems problems = new Problems();
    var sheet =
        FactSheetJson.read(tree.setAll(answers), Place.of("the story of the demo"), problems);
    problems.throwIfAny();
    return sheet.orElseThrow();
  }

  /** The systems that it answers for. */
  Set<String> systems() {
    return Set.copyOf(systems);
  }
}
