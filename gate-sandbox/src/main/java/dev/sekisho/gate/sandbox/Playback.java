package dev.sekisho.gate.sandbox;

import dev.sekisho.gate.ledger.KeptDecision;
import dev.sekisho.gate.verdict.Step;
import java.io.PrintStream;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** Plays the story and tells it as it goes. */
final class Playback {
  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("EEE HH:mm", Locale.ENGLISH).withZone(ZoneOffset.ofHours(9));

  private final Town town;
  private final PrintStream out;

  Playback(Town town, PrintStream out) {
    this.town = town;
    this.out = out;
  }

  void play() {
    out.println("The review bot at work. GitHub, Jira and the calendar are stand-ins.");
    Story story = new Story(town);
    List<Scene> scenes = story.scenes();
    for (int i = 0; i < scenes.size(); i++) {
      Scene scene = scenes.get(i);
      scene.act().run();
      town.settle(PATIENCE);
      tell(i + 1, scene, town.newest(story.subject(), scene));
    }
    out.println();
    out.printf(
        "%d deliveries, %d requests to GitHub, of which %d counted.%n",
        town.github().deliveries().size(),
        town.github().requests().size(),
        town.github().countedRequests());
  }

  private void tell(int number, Scene scene, KeptDecision decision) {
    String verdict = decision.answer().verdict().name();
    String about = scene.asks() == Scene.Asks.DEPLOY ? " (the deployment)" : "";
    out.println();
    out.printf("%2d. %s  %s%n", number, TIME.format(town.clock().instant()), scene.title());
    out.printf("    %s%s%n", verdict, about);
    if (!verdict.equals("ALLOW")) {
      decision.answer().verdict().because().stream()
          .limit(2)
          .forEach(finding -> out.println("    because  " + finding.reason()));
      decision.answer().shortestWayToYes().stream()
          .limit(1)
          .map(Step::fix)
          .forEach(fix -> out.println("    next     " + fix));
    }
    out.println("    page     " + town.door() + "/decisions/" + decision.id());
  }
}
