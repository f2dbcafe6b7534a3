package dev.sekisho.gate.testkit.slack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A request of Slack's that can be sent, and sent again: a replay is the same value.
 *
 * @param contentType of the body
 * @param body the body
 * @param timestamp the header with the time, in seconds
 * @param signature the header with the signature
 */
public record SentRequest(String contentType, String body, String timestamp, String signature) {

  /** How long Slack waits for an answer. */
  public static final Duration PATIENCE = Duration.ofSeconds(3);

  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  /** The request signed with {@code secret} as sent at {@code at}. */
  static SentRequest signed(String contentType, String body, String secret, Instant at) {
    String timestamp = Long.toString(at.getEpochSecond());
    return new SentRequest(contentType, body, timestamp, "v0=" + hmac(secret, timestamp, body));
  }

  /** The same request with another body, under the old signature. */
  public SentRequest forged(String otherBody) {
    return new SentRequest(contentType, otherBody, timestamp, signature);
  }

  /**
   * Sends it, and waits as long as Slack does.
   *
   * @throws UncheckedIOException when no answer came in that time
   */
  public Answer sendTo(URI bot) {
    HttpRequest request =
        HttpRequest.newBuilder(bot)
            .timeout(PATIENCE)
            .header("Content-Type", contentType)
            .header("X-Slack-Request-Timestamp", timestamp)
            .header("X-Slack-Signature", signature)
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    try {
      HttpResponse<String> answer =
          CLIENT.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
      return new Answer(answer.statusCode(), answer.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("was interrupted while it waited for the bot", e);
    }
  }

  /** What the bot answered. */
  public record Answer(int status, String body) {}

  private static String hmac(String secret, String timestamp, String body) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return HexFormat.of()
          .formatHex(
              mac.doFinal(("v0:" + timestamp + ":" + body).getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java runtime has HmacSHA256", e);
    }
  }
}
