package dev.sekisho.gate.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.gate.testkit.github.CallPattern;
import dev.sekisho.gate.testkit.github.Fault;
import dev.sekisho.gate.testkit.github.HostedPullRequest;
import dev.sekisho.samples.reviewbot.Main;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A bot that is asked to end while it answers. */
class TerminationTest {
  /** What a Java ends with that was asked to by SIGTERM. */
  private static final int ASKED_TO_END = 143;

  @TempDir Path folder;

  @Test
  void itEndsWhatItIsAtAndTheNextStartGoesOn() throws Exception {
    try (Outpost outpost = new Outpost(folder)) {
      outpost.clock().set(Instant.now());
      HostedPullRequest pull;
      try (BotProcess bot = new BotProcess(Main.class, outpost.environment(), folder)) {
        outpost.await("listening", outpost::isListening);
        outpost.github().misbehave(Fault.slow(Duration.ofSeconds(3)), CallPattern.GRAPHQL, 1);
        pull = outpost.open();
        outpost.await(
            "at work", () -> outpost.github().requests().stream().anyMatch(c -> c.isGraphQl()));

        assertThat(bot.terminate()).isEqualTo(ASKED_TO_END);
      }
      assertThat(outpost.check(pull.head())).as("the answer was given").contains("action_required");
      assertThat(outpost.isListening()).isFalse();

      pull.approve("bob");
      outpost.github().awaitDeliveries(Outpost.PATIENCE);
      outpost.start();
      outpost.await(
          "answered", () -> outpost.check(pull.head()).filter("success"::equals).isPresent());
      outpost.settle();
      assertThat(outpost.shop().checkRuns(pull.head())).hasSize(1);
      assertThat(outpost.decisions(pull)).hasSizeBetween(2, 3);
    }
  }
}
