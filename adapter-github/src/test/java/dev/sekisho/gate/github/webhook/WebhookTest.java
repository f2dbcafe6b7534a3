package dev.sekisho.gate.github.webhook;

import static dev.sekisho.gate.github.Refusals.problem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.gate.event.DeliveryId;
import dev.sekisho.gate.event.EventKind;
import dev.sekisho.gate.github.Examples;
import dev.sekisho.gate.github.Requests;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class WebhookTest {
  private static final String SECRET = "correct horse battery staple";

  private final Webhook webhook = new Webhook(List.of(new WebhookSecret(SECRET)));

  @Test
  void readsASignedRequest() {
    byte[] body = Examples.one("pull_request", "synchronize").bytes();

    Delivery delivery = webhook.receive(Requests.signed("pull_request", body, SECRET), body);

    assertThat(delivery.id()).isEqualTo(new DeliveryId(Requests.DELIVERY));
    assertThat(delivery.name()).isEqualTo("pull_request");
    assertThat(delivery.event().kind()).isEqualTo(EventKind.PULL_REQUEST_CHANGED);
  }

  @Test
  void readsTheLargestBodyAndRefusesOneByteMore() {
    byte[] largest = spaced("{}", Webhook.BODY_BYTES_MAX);
    byte[] larger = spaced("{}", Webhook.BODY_BYTES_MAX + 1);

    assertThat(webhook.receive(Requests.signed("star", largest, SECRET), largest).event().kind())
        .isEqualTo(EventKind.IGNORED);
    assertThat(
            problem(() -> webhook.receive(Requests.signed("star", larger, SECRET), larger))
                .toString())
        .isEqualTo(
            """
            GATE-3001  request body
              The body has 25000001 bytes, and GitHub sends at most 25000000
              fix: Refuse longer requests while reading them; this one is not GitHub's""");
  }

  @Test
  void readsABodyThatIsOneVeryLongText() {
    byte[] body =
        ("{\"x\":\"" + "y".repeat(Webhook.BODY_BYTES_MAX - 8) + "\"}")
            .getBytes(StandardCharsets.US_ASCII);
    assertThat(body).hasSize(Webhook.BODY_BYTES_MAX);

    assertThat(webhook.receive(Requests.signed("star", body, SECRET), body).event().kind())
        .isEqualTo(EventKind.IGNORED);
  }

  @Test
  void looksAtTheSignatureBeforeTheBody() {
    byte[] body = "{".getBytes(StandardCharsets.UTF_8);

    assertThat(problem(() -> webhook.receive(Requests.unsigned("push"), body)).id())
        .isEqualTo(WebhookErrors.NOT_SIGNED);
  }

  @Property(tries = 300)
  void refusesARealBodyWhenAnyByteOfItIsAnother(@ForAll int position, @ForAll byte other) {
    byte[] body = Examples.one("pull_request_review", "submitted").bytes();
    WebhookHeaders headers = Requests.signed("pull_request_review", body, SECRET);
    int at = Math.floorMod(position, body.length);
    if (body[at] == other) {
      return;
    }
    body[at] = other;

    assertThat(problem(() -> webhook.receive(headers, body)).id())
        .isEqualTo(WebhookErrors.WRONG_SIGNATURE);
  }

  @Test
  void refusesARequestThatDoesNotNameItsEvent() {
    byte[] body = "{}".getBytes(StandardCharsets.UTF_8);
    WebhookHeaders headers =
        WebhookHeaders.from(
            Map.of(
                "X-GitHub-Delivery",
                Requests.DELIVERY,
                "X-Hub-Signature-256",
                "sha256=" + Requests.hmac("HmacSHA256", SECRET, body)));

    assertThat(problem(() -> webhook.receive(headers, body)))
        .hasToString(
            """
            GATE-3004  header X-GitHub-Event
              The header is missing
              fix: Let a proxy in between pass all headers that begin with X-GitHub and X-Hub""");
  }

  @Test
  void refusesADeliveryIdThatWouldForgeALineOfALog() {
    byte[] body = "{}".getBytes(StandardCharsets.UTF_8);
    WebhookHeaders headers =
        WebhookHeaders.from(
            Map.of(
                "X-GitHub-Event", "star",
                "X-GitHub-Delivery", "a\nb",
                "X-Hub-Signature-256", "sha256=" + Requests.hmac("HmacSHA256", SECRET, body)));

    assertThat(problem(() -> webhook.receive(headers, body)).id())
        .isEqualTo(WebhookErrors.MISSING_HEADER);
  }

  private static byte[] spaced(String json, int bytes) {
    byte[] body = new byte[bytes];
    Arrays.fill(body, (byte) ' ');
    System.arraycopy(json.getBytes(StandardCharsets.US_ASCII), 0, body, 0, json.length());
    return body;
  }
}
