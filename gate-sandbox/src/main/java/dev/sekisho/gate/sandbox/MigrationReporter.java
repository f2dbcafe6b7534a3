package dev.sekisho.gate.sandbox;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.InstantSource;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Dana, who applies migrations and reports them, signed as docs/MIGRATIONS.md says. Thread-safe.
 *
 * @param repository whose migrations
 * @param database to which database
 */
public record MigrationReporter(String repository, String database, InstantSource clock) {
  private static final String SENDER = "dana";
  private static final String SECRET = "the sandbox has no secrets worth keeping";

  /** What a bot knows her by. */
  public String secret() {
    return SENDER + "=" + SECRET;
  }

  /** Reports a file with this text; throws when the bot does not take it. */
  public void report(URI bot, String file, String sql) {
    int status = report(bot, file, sql, SECRET);
    if (status != 202) {
      throw new IllegalStateException("the report was answered with " + status);
    }
  }

  /** The same signed with another secret; answers with the status. */
  public int report(URI bot, String file, String sql, String secret) {
    String body = body(file, sql);
    String time = Long.toString(clock.instant().getEpochSecond());
    HttpRequest request =
        HttpRequest.newBuilder(bot.resolve("/evidence/migrations"))
            .header("X-Sekisho-Sender", SENDER)
            .header("X-Sekisho-Timestamp", time)
            .header(
                "X-Sekisho-Signature",
                "v1=" + hmac(secret, "v1:" + SENDER + ":" + time + ":" + body))
            .POST(BodyPublishers.ofString(body))
            .build();
    try {
      return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).statusCode();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  private String body(String file, String sql) {
    ObjectNode report = new ObjectMapper().createObjectNode();
    report.put("repository", repository).put("database", database).put("by", SENDER);
    report
        .putArray("migrations")
        .addObject()
        .put("file", file)
        .put("sha256", sha256(sql))
        .put("state", "applied")
        .put("at", clock.instant().toString());
    return report.toString();
  }

  private static String sha256(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private static String hmac(String secret, String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has HmacSHA256", e);
    }
  }
}
