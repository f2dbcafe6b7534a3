package dev.sekisho.gate.slack.inbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sekisho.gate.slack.Refusals;
import dev.sekisho.gate.slack.address.ChannelId;
import dev.sekisho.gate.slack.address.MessageAddress;
import dev.sekisho.gate.slack.address.MessageTs;
import dev.sekisho.gate.slack.address.SlackUser;
import dev.sekisho.gate.slack.address.TeamId;
import dev.sekisho.gate.slack.address.UserId;
import dev.sekisho.gate.slack.payload.Payload;
import dev.sekisho.gate.testkit.fake.MutableClock;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SlackDoorTest {
  private static final Instant NOW = Instant.parse("2026-06-01T09:00:00Z");
  private static final SlackUser ANN =
      new SlackUser(new TeamId("T0123ABCD"), new UserId("U0123ABCD"));
  private static final ChannelId CHANNEL = new ChannelId("C0123ABCD");
  private static final MessageAddress MESSAGE =
      new MessageAddress(CHANNEL, new MessageTs("1767225600.000100"));

  private final MutableClock clock = new MutableClock(NOW);
  private final KeptRequests inbox = new KeptRequests();
  private final SlackDoor door =
      new SlackDoor(List.of(new SigningSecret(Requests.SECRET)), inbox, clock);

  @Test
  void aCommandIsKeptAndThePersonIsToldThatItWas() {
    Acknowledgement answer = receive(Requests.command("  plan 12 at fri 9am ", "1.1"));
    assertThat(answer.body())
        .isEqualTo("{\"response_type\":\"ephemeral\",\"text\":\"Received. The answer follows.\"}");
    assertThat(inbox.requests())
        .containsExactly(
            new SlackRequest.Typed(ANN, CHANNEL, "plan 12 at fri 9am", Optional.empty()));
  }

  @Test
  void aPressedButtonIsKept() {
    assertThat(receive(Requests.press("go", "r-1 3", "1.2"))).isEqualTo(Acknowledgement.EMPTY);
    assertThat(inbox.requests())
        .containsExactly(new SlackRequest.Pressed(ANN, CHANNEL, "go", "r-1 3", MESSAGE));
  }

  @Test
  void aMessageToTheAppByNameIsACommand() {
    receive(Requests.mention("<@U999> why 12", "Ev1"));
    assertThat(inbox.requests())
        .containsExactly(new SlackRequest.Typed(ANN, CHANNEL, "why 12", Optional.of(MESSAGE)));
  }

  @Test
  void aReplayedRequestIsAcknowledgedAndDoesNothing() {
    byte[] body = Requests.command("go", "1.1");
    SlackHeaders headers = Requests.signed(body, NOW);
    door.receive(headers, body);
    clock.advance(Duration.ofMinutes(4));
    door.receive(headers, body);
    assertThat(inbox.requests()).hasSize(1);
    clock.advance(Duration.ofMinutes(2));
    assertThat(Refusals.problem(() -> door.receive(headers, body)).id())
        .isEqualTo(InboundErrors.NOT_NOW);
  }

  @Test
  void aRepeatedEventIsKeptOnceAlthoughItIsSignedAnew() {
    byte[] body = Requests.mention("<@U999> why 12", "Ev1");
    door.receive(Requests.signed(body, NOW), body);
    door.receive(Requests.signed(body, NOW.plusSeconds(60)), body);
    assertThat(inbox.requests()).hasSize(1);
  }

  @Test
  void aRequestThatCameOverBothWaysIsKeptOnce() {
    receive(Requests.press("go", "r-1 3", "1.2"));
    String payload =
        new String(Requests.press("go", "r-1 3", "1.2"), StandardCharsets.UTF_8)
            .substring("payload=".length());
    Payload same =
        Payload.read(java.net.URLDecoder.decode(payload, StandardCharsets.UTF_8)).orElseThrow();
    assertThat(new EnvelopeDoor(inbox).receive("interactive", same)).isEmpty();
    assertThat(inbox.requests()).hasSize(1);
  }

  @Test
  void theSameWordsTwiceAreTwoRequests() {
    receive(Requests.command("go", "1.1"));
    receive(Requests.command("go", "1.2"));
    assertThat(inbox.requests()).hasSize(2);
  }

  @Test
  void answersTheQuestionWhetherTheAddressIsOurs() {
    byte[] body =
        "{\"type\":\"url_verification\",\"token\":\"x\",\"challenge\":\"3eZbrw1aB\"}"
            .getBytes(StandardCharsets.UTF_8);
    assertThat(receive(body).body()).isEqualTo("3eZbrw1aB");
    assertThat(inbox.requests()).isEmpty();
  }

  @Test
  void kindsThatAreNotKnownAreNoErrors() {
    for (String json :
        List.of(
            "{\"type\":\"app_rate_limited\"}",
            "{\"type\":\"event_callback\",\"event\":{\"type\":\"reaction_added\"}}",
            "{\"type\":\"event_callback\",\"event\":{\"type\":\"app_mention\",\"bot_id\":\"B1\"}}",
            "{}")) {
      assertThat(receive(json.getBytes(StandardCharsets.UTF_8))).isEqualTo(Acknowledgement.EMPTY);
    }
    receive(Requests.form(Map.of("payload", "{\"type\":\"view_submission\"}")));
    receive(Requests.form(Map.of("ssl_check", "1")));
    assertThat(new EnvelopeDoor(inbox).receive("new_kind", Payload.read("{}").orElseThrow()))
        .isEmpty();
    assertThat(inbox.requests()).isEmpty();
  }

  @Test
  void bodiesAreReadUpToTheLimit() {
    byte[] largest = new byte[SlackDoor.BODY_BYTES_MAX];
    java.util.Arrays.fill(largest, (byte) 'a');
    largest[1] = '=';
    assertThat(receive(largest)).isEqualTo(Acknowledgement.EMPTY);
    byte[] larger = new byte[SlackDoor.BODY_BYTES_MAX + 1];
    assertThat(Refusals.problem(() -> receive(larger)).id()).isEqualTo(InboundErrors.TOO_LARGE);
  }

  @Test
  void signedBodiesThatAreNotSlacksAreRefusedWithoutRepeatingThem() {
    String tooMany = "a1=1&".repeat(FormFields.FIELDS_MAX) + "b=1";
    for (String body :
        List.of(
            "nonsense-hush",
            "a=%zz-hush",
            "a=1&a=hush",
            tooMany,
            "payload=hush",
            "payload=%7B%22type%22%3A%22block_actions%22%2C%22actions%22%3A%5B%7B%22type%22%3A%22"
                + "button%22%2C%22value%22%3A%22hush%22%7D%5D%7D",
            "command=%2Fdeploy&text=hush",
            "command=%2Fdeploy&text=hush&team_id=T1&user_id=hush&channel_id=C1&trigger_id=1",
            "{".repeat(Payload.DEPTH_MAX + 1) + "hush")) {
      var problem = Refusals.problem(() -> receive(body.getBytes(StandardCharsets.UTF_8)));
      assertThat(problem.id()).isEqualTo(InboundErrors.UNREADABLE);
      assertThat(problem.toString()).doesNotContain("hush");
    }
    assertThat(inbox.requests()).isEmpty();
  }

  @Test
  void nothingIsAcknowledgedThatCouldNotBeKept() {
    SlackDoor broken =
        new SlackDoor(
            List.of(new SigningSecret(Requests.SECRET)),
            (id, event, document) -> {
              throw new UncheckedIOException(new java.io.IOException("disk full"));
            },
            clock);
    byte[] body = Requests.command("go", "1.1");
    assertThatThrownBy(() -> broken.receive(Requests.signed(body, NOW), body))
        .isInstanceOf(UncheckedIOException.class);
  }

  private Acknowledgement receive(byte[] body) {
    return door.receive(Requests.signed(body, clock.instant()), body);
  }
}
