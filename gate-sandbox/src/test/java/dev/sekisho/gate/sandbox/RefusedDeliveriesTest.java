package dev.sekisho.gate.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.gate.testkit.github.HookDelivery;
import dev.sekisho.gate.testkit.github.HostedPullRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Deliveries that no honest GitHub sends: refused with a reason and a number, and nothing done. */
class RefusedDeliveriesTest {
  private static final int BODY_BYTES_MAX = 25_000_000;

  @TempDir Path folder;

  private Outpost outpost;
  private HostedPullRequest pull;
  private HookDelivery opened;
  private byte[] body;

  /** A pull request was opened and is answered; from now on its delivery is sent again, spoilt. */
  @BeforeEach
  void answered() {
    outpost = Outpost.open(folder);
    pull = outpost.open();
    outpost.settle();
    opened =
        outpost.github().deliveries().stream()
            .filter(one -> one.event().equals("pull_request"))
            .findFirst()
            .orElseThrow();
    body = opened.payload().getBytes(StandardCharsets.UTF_8);
    assertThat(outpost.check(pull.head())).contains("action_required");
    outpost.github().forgetRequests();
  }

  /** Whatever was sent, GitHub was not told anything, and the next honest delivery is answered. */
  @AfterEach
  void nothingWasDoneAndTheNextOneIsAnswered() {
    assertThat(outpost.writes()).isEmpty();
    pull.approve("bob");
    outpost.settle();
    assertThat(outpost.check(pull.head())).contains("success");
    outpost.close();
  }

  @Test
  void aBadSignature() {
    HttpResponse<String> answer = outpost.deliver("forged", "pull_request", body, "another secret");

    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.body()).contains("GATE-3003").contains("fix:");
    assertThat(outpost.metric("gate_refusals_total{error=\"GATE-3003\"}")).isEqualTo(1);
    assertThat(outpost.waiting()).isZero();
  }

  @Test
  void aReplayedDeliveryIdWithAnotherBody() {
    byte[] other =
        opened.payload().replace("Charge each", "Charge no").getBytes(StandardCharsets.UTF_8);

    HttpResponse<String> answer = outpost.deliver(opened.guid(), "pull_request", other);

    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(answer.body()).contains("GATE-6002").contains("fix:");
    assertThat(outpost.metric("gate_refusals_total{error=\"GATE-6002\"}")).isEqualTo(1);
    assertThat(outpost.waiting()).isZero();
  }

  @Test
  void aReplayedDeliveryWithItsOwnBodyIsNoRefusalAndNoWork() {
    HttpResponse<String> answer = outpost.deliver(opened.guid(), "pull_request", body);

    assertThat(answer.statusCode()).isEqualTo(202);
    assertThat(answer.body()).isEqualTo("known\n");
    assertThat(outpost.metric("gate_deliveries_total{event=\"pull_request\",outcome=\"known\"}"))
        .isEqualTo(1);
    assertThat(outpost.waiting()).isZero();
  }

  @Test
  void aBodyOver25Megabytes() {
    byte[] large = Arrays.copyOf(body, BODY_BYTES_MAX + 1);

    HttpResponse<String> answer = outpost.deliver("large", "pull_request", large);

    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(answer.body()).contains("GATE-3001").contains("fix:");
    assertThat(outpost.metric("gate_refusals_total{error=\"GATE-3001\"}")).isEqualTo(1);
    assertThat(outpost.waiting()).isZero();
  }

  @Test
  void truncatedJsonIsKeptForAPersonToSee() {
    byte[] half = Arrays.copyOf(body, body.length / 2);

    HttpResponse<String> answer = outpost.deliver("half", "pull_request", half);
    outpost.settle();

    assertThat(answer.statusCode()).as("what it means is read later").isEqualTo(202);
    assertThat(outpost.metric("gate_deliveries_total{event=\"pull_request\",outcome=\"parked\"}"))
        .isEqualTo(1);
    assertThat(outpost.metric("gate_queue_parked{queue=\"deliveries\"}")).isEqualTo(1);
    assertThat(outpost.unanswered()).singleElement().asString().contains("half", "GATE-3005");
  }
}
