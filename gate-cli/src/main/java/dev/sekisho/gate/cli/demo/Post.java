package dev.sekisho.gate.cli.demo;

import dev.sekisho.gate.github.webhook.Delivery;
import dev.sekisho.gate.github.webhook.Webhook;
import dev.sekisho.gate.github.webhook.WebhookHeaders;
import dev.sekisho.gate.github.webhook.WebhookSecret;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Stands at both ends of the wire: signs a body as GitHub does, and hands it to the webhook, which
 * verifies and decodes it as it would any other.
 */
final class Post {
  private static final String SECRET = "the demo talks to itself";

  private final Webhook webhook = new Webhook(List.of(new WebhookSecret(SECRET)));

  /** Sends one body and receives it. */
  Delivery send(String event, byte[] body) {
    Map<String, String> headers =
        Map.of(
            WebhookHeaders.EVENT,
            event,
            WebhookHeaders.DELIVERY,
            UUID.nameUUIDFromBytes(body).toString(),
            WebhookHeaders.SIGNATURE,
            "sha256=" + HexFormat.of().formatHex(sign(body)));
    return webhook.receive(WebhookHeaders.from(headers), body);
  }

  private static byte[] sign(byte[] body) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), mac.getAlgorithm()));
      return mac.doFinal(body);
    } catch (GeneralSecurityException e) {
      throw new LinkageError("every Java platform has HmacSHA256", e);
    }
  }
}
