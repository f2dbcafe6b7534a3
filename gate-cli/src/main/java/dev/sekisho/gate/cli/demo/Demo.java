package dev.sekisho.gate.cli.demo;

import dev.sekisho.gate.engine.GateEngine;
import dev.sekisho.gate.event.Ignored;
import dev.sekisho.gate.fact.FactSheet;
import dev.sekisho.gate.github.webhook.Delivery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;

/**
 * Runs deliveries through the same stages as in production: signed, verified, decoded, made into
 * facts, judged.
 */
public final class Demo {
  private static final Shelf DELIVERIES = new Shelf("deliveries");
  private static final Instant ARRIVED = Instant.parse("2026-03-03T00:00:00Z");

  private final Post post = new Post();
  private final Bench bench;

  private Demo(Bench bench) {
    this.bench = bench;
  }

  /**
   * What the demo showed.
   *
   * @param deliveries deliveries as GitHub sends them, judged by nothing but themselves
   * @param story one pull request, with a stand-in for all other systems
   * @param standIn the systems that the stand-in answered for
   * @param tally what came of both
   */
  public record Report(
      List<Scene> deliveries, List<Scene> story, Set<String> standIn, Tally tally) {
    public Report {
      deliveries = List.copyOf(deliveries);
      story = List.copyOf(story);
      standIn = Set.copyOf(standIn);
    }
  }

  /**
   * Shows all there is.
   *
   * @param nanoTime a clock that only runs forward, in nanoseconds
   */
  public static Report run(GateEngine engine, LongSupplier nanoTime) {
    Demo demo = new Demo(new Bench(engine, nanoTime));
    StandIn standIn = new StandIn();
    List<Scene> deliveries = demo.deliveries();
    List<Scene> story = new Story(demo.post, demo.bench, standIn).play();
    return new Report(deliveries, story, standIn.systems(), demo.bench.tally());
  }

  private List<Scene> deliveries() {
    List<Scene> scenes = new ArrayList<>();
    for (String name : DELIVERIES.names()) {
      String[] parts = name.split("\\.", -1);
      Delivery delivery = post.send(parts[0], DELIVERIES.bytes(name));
      String event = parts.length > 3 ? parts[0] + " " + parts[1] : parts[0];
      Optional<FactSheet> facts = delivery.facts(ARRIVED);
      scenes.add(new Scene(name, event, event, ARRIVED, facts.map(bench::judge), remark(delivery)));
    }
    return scenes;
  }

  private static String remark(Delivery delivery) {
    return delivery.event() instanceof Ignored ignored
        ? "ignored: " + ignored.reason()
        : "tells of no head by itself: nothing to judge yet";
  }
}
