package dev.sekisho.gate.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.inject.Guice;
import com.google.inject.Injector;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.sekisho.gate.problem.GateException;
import dev.sekisho.gate.slack.identity.Identities;
import dev.sekisho.gate.slack.inbound.Acknowledgement;
import dev.sekisho.gate.slack.inbound.InboundErrors;
import dev.sekisho.gate.slack.inbound.KeptRequests;
import dev.sekisho.gate.slack.inbound.SigningSecret;
import dev.sekisho.gate.slack.inbound.SlackDoor;
import dev.sekisho.gate.slack.inbound.SlackHeaders;
import dev.sekisho.gate.slack.inbound.SlackRequest;
import dev.sekisho.gate.slack.tell.ThreadBook;
import dev.sekisho.gate.slack.wire.SlackToken;
import dev.sekisho.gate.slack.wire.Workspace;
import dev.sekisho.gate.testkit.fake.MutableClock;
import dev.sekisho.gate.testkit.slack.SentRequest;
import dev.sekisho.gate.testkit.slack.SlackStandIn;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A bot over real HTTP, all of whose work hangs for ever. Slack's stand-in gives up after 3 s, as
 * Slack does.
 */
class AcknowledgementTest {
  private final MutableClock clock = new MutableClock(Instant.parse("2026-06-01T09:00:00Z"));
  private final SlackStandIn slack = SlackStandIn.start(clock);
  private final String channel = slack.addChannel();
  private final String ann = slack.addUser("ann", "Asia/Tokyo");
  private final KeptRequests inbox = new KeptRequests();
  private final CountDownLatch never = new CountDownLatch(1);
  private final CountDownLatch hanging = new CountDownLatch(1);
  private final ExecutorService worker = Executors.newSingleThreadExecutor();
  private final SlackAdapter adapter =
      new SlackAdapter(
          new SlackSettings(
              slack.api(),
              new SlackToken(SlackStandIn.BOT_TOKEN),
              Optional.empty(),
              List.of(new SigningSecret(SlackStandIn.SIGNING_SECRET)),
              clock::advance,
              new Random(1)),
          (id, event, document) -> {
            boolean isNew = inbox.keep(id, event, document);
            if (isNew) {
              worker.execute(this::hang);
            }
            return isNew;
          },
          List.of(),
          target -> {
            throw new IllegalStateException("nobody is told");
          },
          new NoThreads(),
          clock);
  private final Injector injector = Guice.createInjector(new SlackModule(adapter));

  private HttpServer bot;
  private URI address;

  @BeforeEach
  void listen() throws IOException {
    bot = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    bot.createContext("/slack", this::handle);
    bot.start();
    address = URI.create("http://127.0.0.1:" + bot.getAddress().getPort() + "/slack");
  }

  @AfterEach
  void stop() {
    bot.stop(0);
    worker.shutdownNow();
    adapter.close();
    slack.close();
  }

  @Test
  void everythingIsAcknowledgedWhileAllWorkHangs() throws InterruptedException {
    SentRequest.Answer first = slack.command(ann, channel, "plan 12").sendTo(address);
    hanging.await();
    SentRequest.Answer second = slack.command(ann, channel, "status").sendTo(address);
    assertThat(List.of(first, second))
        .allSatisfy(
            answer -> {
              assertThat(answer.status()).isEqualTo(200);
              assertThat(answer.body()).contains("ephemeral");
            });
    assertThat(never.getCount()).isEqualTo(1);
    assertThat(slack.calls()).isEmpty();
    assertThat(inbox.requests())
        .extracting(request -> ((SlackRequest.Typed) request).text())
        .containsExactly("plan 12", "status");
  }

  @Test
  void forgedReplayedFutureDatedAndOversizedRequestsDoNothing() {
    SentRequest real = slack.command(ann, channel, "status");
    assertThat(real.forged(real.body().replace("status", "go")).sendTo(address).status())
        .isEqualTo(401);
    clock.advance(Duration.ofMinutes(6));
    SentRequest late = slack.command(ann, channel, "go");
    assertThat(real.sendTo(address).status()).isEqualTo(401);
    clock.advance(Duration.ofMinutes(-12));
    assertThat(late.sendTo(address).status()).isEqualTo(401);
    SentRequest large = slack.signed("text=" + "x".repeat(SlackDoor.BODY_BYTES_MAX));
    assertThat(large.sendTo(address).status()).isEqualTo(413);
    assertThat(slack.signed("nonsense").sendTo(address).status()).isEqualTo(400);
    assertThat(inbox.requests()).isEmpty();
  }

  @Test
  void aReplayWithinItsTimeIsAnsweredAndDoesNothing() {
    SentRequest request = slack.command(ann, channel, "go");
    assertThat(request.sendTo(address).status()).isEqualTo(200);
    assertThat(request.sendTo(address).status()).isEqualTo(200);
    assertThat(inbox.requests()).hasSize(1);
  }

  @Test
  void thePartsAreBound() {
    assertThat(injector.getInstance(SlackDoor.class)).isSameAs(adapter.door());
    assertThat(injector.getInstance(Workspace.class)).isSameAs(adapter.workspace());
    assertThat(injector.getInstance(Identities.class)).isSameAs(adapter.identities());
  }

  private void hang() {
    hanging.countDown();
    try {
      never.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void handle(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readNBytes(SlackDoor.BODY_BYTES_MAX + 1);
    exchange.getRequestBody().transferTo(OutputStream.nullOutputStream());
    try {
      Acknowledgement answer =
          injector
              .getInstance(SlackDoor.class)
              .receive(SlackHeaders.from(exchange.getRequestHeaders()::getFirst), body);
      exchange.getResponseHeaders().set("Content-Type", answer.contentType());
      respond(exchange, 200, answer.body());
    } catch (GateException e) {
      respond(exchange, InboundErrors.httpStatus(e), "");
    }
  }

  private static void respond(HttpExchange exchange, int status, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private static final class NoThreads implements ThreadBook {
    @Override
    public Optional<dev.sekisho.gate.slack.address.MessageAddress> of(
        dev.sekisho.gate.release.ReleaseId release) {
      return Optional.empty();
    }

    @Override
    public void keep(
        dev.sekisho.gate.release.ReleaseId release,
        dev.sekisho.gate.slack.address.MessageAddress message) {
      throw new IllegalStateException("nothing is posted");
    }

    @Override
    public Optional<dev.sekisho.gate.release.ReleaseId> at(
        dev.sekisho.gate.slack.address.MessageAddress message) {
      return Optional.empty();
    }
  }
}
