package dev.sekisho.gate.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.gate.ledger.Audit;
import dev.sekisho.gate.ledger.KeptDecision;
import dev.sekisho.gate.testkit.fake.MutableClock;
import dev.sekisho.gate.testkit.github.CheckRun;
import dev.sekisho.gate.testkit.github.Comment;
import dev.sekisho.gate.testkit.github.conformance.OpenApiConformance;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The talk's story, slide by slide, over HTTP from the first delivery to the page. */
class StoryTest {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @TempDir Path folder;

  @Test
  void theStoryEndsAsItIsTold() throws Exception {
    try (Town town = Town.build(folder, 0, new MutableClock(Story.BEGIN))) {
      town.github().check(new OpenApiConformance());
      Story story = new Story(town);
      for (Scene scene : story.scenes()) {
        scene.act().run();
        town.settle(PATIENCE);

        KeptDecision decision = town.newest(story.subject(), scene);
        assertThat(decision.answer().verdict().name())
            .as("%s: %s", scene.title(), decision.answer().verdict().because())
            .isEqualTo(scene.verdict());
        assertThat(page(town, decision)).contains(decision.id().value());
        if (scene.asks() == Scene.Asks.MERGE) {
          assertThat(ownCheck(story).conclusion()).as(scene.title()).isEqualTo(conclusion(scene));
        }
      }
      theEnd(town, story);
    }
  }

  private static void theEnd(Town town, Story story) {
    assertThat(story.deployment().answers()).extracting("state").containsExactly("approved");
    assertThat(ownComments(story)).as("one explanation, edited in place").hasSize(1);
    assertThat(story.pull().isMerged()).isTrue();
    assertThat(new Audit(town.books().database()).verify().faults()).isEmpty();
    assertThat(town.books().inbox().backlog().parked()).isZero();
    assertThat(town.books().queue().backlog().parked()).isZero();
    assertThat(town.github().violations()).isEmpty();
  }

  private static List<Comment> ownComments(Story story) {
    return story.pull().comments().stream()
        .filter(comment -> comment.author().equals("sekisho[bot]"))
        .toList();
  }

  private static CheckRun ownCheck(Story story) {
    return story.pull().checkRuns().stream()
        .filter(run -> run.name().equals("sekisho: main"))
        .findFirst()
        .orElseThrow();
  }

  private static String conclusion(Scene scene) {
    return switch (scene.verdict()) {
      case "ALLOW" -> "success";
      case "HOLD" -> "action_required";
      default -> "failure";
    };
  }

  private static String page(Town town, KeptDecision decision)
      throws IOException, InterruptedException {
    URI address = URI.create(town.door() + "/decisions/" + decision.id());
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString())
        .body();
  }
}
