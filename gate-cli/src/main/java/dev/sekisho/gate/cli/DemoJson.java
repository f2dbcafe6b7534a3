package dev.sekisho.gate.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sekisho.gate.cli.demo.Demo;
import dev.sekisho.gate.cli.demo.Scene;

/** What the demo showed, for programs. */
final class DemoJson {
  private DemoJson() {}

  static String write(Demo.Report report) {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    ArrayNode deliveries = root.putArray("deliveries");
    report.deliveries().forEach(scene -> deliveries.add(scene(scene)));
    ArrayNode story = root.putArray("story");
    report.story().forEach(scene -> story.add(scene(scene)));
    ArrayNode standIn = root.putArray("standIn");
    report.standIn().stream().sorted().forEach(standIn::add);
    ObjectNode verdicts = root.putObject("verdicts");
    report.tally().verdicts().forEach(verdicts::put);
    root.put("judgements", report.tally().judgements());
    root.put("medianNanos", report.tally().medianNanos());
    return root.toPrettyString() + "\n";
  }

  private static ObjectNode scene(Scene scene) {
    ObjectNode node =
        JsonNodeFactory.instance
            .objectNode()
            .put("name", scene.name())
            .put("title", scene.title())
            .put("event", scene.event())
            .put("at", scene.at().toString())
            .put("verdict", scene.answer().isPresent() ? scene.verdict() : null)
            .put("reason", scene.reason());
    ArrayNode told = node.putArray("told");
    scene.answer().ifPresent(a -> a.shortestWayToYes().forEach(step -> told.add(step.fix())));
    return node;
  }
}
