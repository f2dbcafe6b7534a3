package dev.sekisho.gate.sandbox.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.gate.deploy.host.SlackEntrance;
import dev.sekisho.gate.testkit.github.CallPattern;
import dev.sekisho.gate.testkit.github.Fault;
import dev.sekisho.gate.testkit.slack.SentRequest;
import dev.sekisho.gate.testkit.slack.Trouble;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Slack waits three seconds for an answer, and so does the stand-in. */
class SlackAnswersTest {
  @TempDir Path folder;

  @Test
  void slackIsAnsweredWhileEveryOtherSystemHangs() {
    try (ReadyYard ready = ReadyYard.in(folder)) {
      ready.yard.site().hold();
      ready.yard.github().misbehave(Fault.slow(Duration.ofSeconds(8)), CallPattern.ANY, 50);
      for (String method : new String[] {"chat.postMessage", "chat.postEphemeral", "chat.update"}) {
        ready.yard.slack().trouble(method, new Trouble.Hanging());
      }

      for (int i = 0; i < 5; i++) {
        assertThat(ready.yard.says("alice", "plan " + ready.pull.number()).status()).isEqualTo(200);
        assertThat(ready.yard.says("bob", "status").status()).isEqualTo(200);
      }
      ready.yard.github().behave();
    }
  }

  @Test
  void aReplayedOrForgedRequestDoesNothing() throws Exception {
    try (ReadyYard ready = ReadyYard.in(folder)) {
      URI door = ready.yard.door().resolve(SlackEntrance.PATH);
      ready.says("alice", "plan " + ready.pull.number());
      SentRequest go = ready.yard.slack().signed("");
      assertThat(go.forged("command=%2Fdeploy&text=go").sendTo(door).status()).isEqualTo(401);

      ready.later(10);
      assertThat(go.sendTo(door).status()).as("too old").isEqualTo(401);
      ready.settle();

      assertThat(ready.newest().state().word()).isEqualTo("planned");
      assertThat(ready.yard.desk().history(Optional.empty(), 5)).hasSize(1);
      assertThat(metrics(ready)).contains("gate_refusals_total{error=\"GATE-7003\"} 1.0");
    }
  }

  private static String metrics(ReadyYard ready) throws Exception {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(ready.yard.door().resolve("/metrics")).build(),
            HttpResponse.BodyHandlers.ofString())
        .body();
  }
}
