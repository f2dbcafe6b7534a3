package dev.sekisho.gate.github;

import dev.sekisho.gate.github.webhook.WebhookHeaders;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Requests as GitHub makes them; signed here by hand, so that tests do not trust our own code. */
public final class Requests {

  /** The id of every delivery that is made here. */
  public static final String DELIVERY = "72d3162e-cc78-11e3-81ab-4c9367dc0958";

  private Requests() {}

  /** The headers of a request that is signed with {@code secret}. */
  public static WebhookHeaders signed(String event, byte[] body, String secret) {
    return WebhookHeaders.from(
        Map.of(
            "x-github-event", event,
            "x-github-delivery", DELIVERY,
            "x-hub-signature-256", "sha256=" + hmac("HmacSHA256", secret, body)));
  }

  /** The headers of a request that nobody signed. */
  public static WebhookHeaders unsigned(String event) {
    return WebhookHeaders.from(Map.of("X-GitHub-Event", event, "X-GitHub-Delivery", DELIVERY));
  }

  /** The hexadecimal digits of a signature. */
  public static String hmac(String algorithm, String secret, byte[] body) {
    try {
      Mac mac = Mac.getInstance(algorithm);
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), algorithm));
      return HexFormat.of().formatHex(mac.doFinal(body));
    } catch (GeneralSecurityException e) {
      throw new LinkageError("no " + algorithm, e);
    }
  }
}
