package dev.sekisho.gate.cli.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sekisho.gate.event.DeploymentRequested;
import dev.sekisho.gate.event.GateEvent;
import dev.sekisho.gate.fact.FactSheet;
import dev.sekisho.gate.fact.Question;
import dev.sekisho.gate.fact.Question.Deploy;
import dev.sekisho.gate.github.webhook.Delivery;
import dev.sekisho.gate.json.Document;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Plays one pull request from its first minute to production. What happens is written in files, of
 * which each says how it differs from the one before. Not thread-safe.
 */
final class Story {
  private static final Shelf SHELF = new Shelf("story");

  private final Post post;
  private final Bench bench;
  private final StandIn standIn;
  private final ObjectNode payload = JsonNodeFactory.instance.objectNode();
  private Optional<FactSheet> told = Optional.empty();

  Story(Post post, Bench bench, StandIn standIn) {
    this.post = post;
    this.bench = bench;
    this.standIn = standIn;
  }

  List<Scene> play() {
    List<Scene> scenes = new ArrayList<>();
    for (String name : SHELF.names()) {
      String text = new String(SHELF.bytes(name), StandardCharsets.UTF_8);
      scenes.add(play(name, Document.yaml(text, name).root()));
    }
    return scenes;
  }

  private Scene play(String name, JsonNode step) {
    Instant at = Instant.parse(step.path("at").asText());
    change(payload, step.path("payload"));
    standIn.learn(step.path("stand-in"), at);
    Delivery delivery =
        post.send(step.path("event").asText(), payload.toString().getBytes(StandardCharsets.UTF_8));
    FactSheet sheet = asking(delivery.event(), step, told(delivery, at), at);
    return new Scene(
        name,
        step.path("title").asText(),
        delivery.name() + " " + payload.path("action").asText(),
        at,
        Optional.of(bench.judge(standIn.complete(sheet))),
        "");
  }

  /** What this delivery tells; what the last one told where it tells nothing of the head. */
  private FactSheet told(Delivery delivery, Instant at) {
    told = delivery.facts(at).or(() -> told);
    return told.orElseThrow();
  }

  /** Changes a tree as RFC 7396 says: null takes a member away, objects are merged. */
  private static void change(ObjectNode tree, JsonNode changes) {
    for (Map.Entry<String, JsonNode> change : changes.properties()) {
      if (change.getValue().isNull()) {
        tree.putNull(change.getKey());
      } else if (change.getValue().isObject()
          && tree.get(change.getKey()) instanceof ObjectNode o) {
        change(o, change.getValue());
      } else {
        tree.set(change.getKey(), change.getValue());
      }
    }
  }

  /** A deployment asks another question about the head that it names. */
  private static FactSheet asking(GateEvent event, JsonNode step, FactSheet sheet, Instant at) {
    if (!(event instanceof DeploymentRequested requested)) {
      return sheet;
    }
    return FactSheet.unknown(
            question(requested, step),
            sheet.subject(),
            requested.sha(),
            at,
            "github",
            "this delivery does not tell it")
        .with(
            draft ->
                draft
                    .details(sheet.details())
                    .repository(sheet.repository())
                    .labels(sheet.labels()));
  }

  private static Question question(DeploymentRequested requested, JsonNode step) {
    String path = step.path("path").asText("manual").toUpperCase(Locale.ROOT);
    return new Deploy(
        Deploy.Kind.valueOf(path), requested.environment(), Optional.empty(), requested.actor());
  }
}
