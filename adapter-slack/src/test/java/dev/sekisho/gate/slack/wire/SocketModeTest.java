package dev.sekisho.gate.slack.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.gate.slack.inbound.EnvelopeDoor;
import dev.sekisho.gate.slack.inbound.KeptRequests;
import dev.sekisho.gate.slack.inbound.SlackDoor;
import dev.sekisho.gate.slack.inbound.SlackInbox;
import dev.sekisho.gate.slack.inbound.SlackRequest;
import dev.sekisho.gate.testkit.fake.MutableClock;
import dev.sekisho.gate.testkit.slack.SlackStandIn;
import dev.sekisho.gate.testkit.slack.Trouble;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SocketModeTest {
  private final MutableClock clock = new MutableClock(Instant.parse("2026-06-01T09:00:00Z"));
  private final SlackStandIn slack = SlackStandIn.start(clock);
  private final String channel = slack.addChannel();
  private final String ann = slack.addUser("ann", "Asia/Tokyo");
  private final KeptRequests inbox = new KeptRequests();
  private final AtomicInteger broken = new AtomicInteger();
  private final SlackConnection connection =
      new SlackConnection(
          slack.api(),
          new SlackToken(SlackStandIn.APP_TOKEN),
          clock,
          clock::advance,
          new Random(1));
  private final ExecutorService thread = Executors.newSingleThreadExecutor();
  private final SocketMode socketMode =
      new SocketMode(connection, new EnvelopeDoor(breakable(inbox)));

  @AfterEach
  void stop() throws InterruptedException {
    socketMode.close();
    thread.shutdown();
    assertThat(thread.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
    connection.close();
    slack.close();
  }

  @Test
  void anEnvelopeIsKeptAndThenAcknowledged() {
    thread.execute(socketMode);
    String id = send("status");
    Eventually.until("acknowledged", () -> slack.acknowledgement(id).isPresent());
    assertThat(slack.acknowledgement(id).orElseThrow()).contains("Received. The answer follows.");
    assertThat(inbox.requests())
        .singleElement()
        .isInstanceOfSatisfying(
            SlackRequest.Typed.class, typed -> assertThat(typed.text()).isEqualTo("status"));
  }

  @Test
  void whatCouldNotBeKeptIsNotAcknowledged() {
    thread.execute(socketMode);
    broken.set(1);
    String lost = send("go");
    String kept = send("status");
    Eventually.until("acknowledged", () -> slack.acknowledgement(kept).isPresent());
    assertThat(slack.acknowledgement(lost)).isEmpty();
    assertThat(inbox.requests()).hasSize(1);
  }

  @Test
  void aFrameThatIsTooLargeIsNotRead() {
    thread.execute(socketMode);
    String large = send("x".repeat(SlackDoor.BODY_BYTES_MAX));
    String small = send("status");
    Eventually.until("acknowledged", () -> slack.acknowledgement(small).isPresent());
    assertThat(slack.acknowledgement(large)).isEmpty();
    assertThat(inbox.requests()).hasSize(1);
  }

  @Test
  void connectsAnewWhenSlackAsksForItAndWhenTheConnectionEnds() {
    thread.execute(socketMode);
    Eventually.until("connected", () -> slack.socketsOpened() == 1);
    slack.askForRefresh();
    Eventually.until("connected anew", () -> slack.socketsOpened() == 2);
    slack.endSocket();
    Eventually.until("connected again", () -> slack.socketsOpened() == 3);
    String id = send("status");
    Eventually.until("acknowledged", () -> slack.acknowledgement(id).isPresent());
  }

  @Test
  void triesAgainWhenNoConnectionIsGiven() {
    slack.trouble(
        "apps.connections.open",
        new Trouble.TooFast(3),
        new Trouble.Status(503),
        new Trouble.Refusal("internal_error"));
    thread.execute(socketMode);
    Eventually.until("connected", () -> slack.socketsOpened() == 1);
    assertThat(slack.calls()).hasSize(4);
  }

  private String send(String text) {
    AtomicId id = new AtomicId();
    Eventually.until(
        "sent",
        () -> {
          id.value = slack.commandOverSocket(ann, channel, text);
          return id.value.isPresent();
        });
    return id.value.orElseThrow();
  }

  private static final class AtomicId {
    private Optional<String> value = Optional.empty();
  }

  private SlackInbox breakable(SlackInbox whole) {
    return (id, event, document) -> {
      if (broken.getAndUpdate(n -> Math.max(0, n - 1)) > 0) {
        throw new IllegalStateException("disk full");
      }
      return whole.keep(id, event, document);
    };
  }
}
