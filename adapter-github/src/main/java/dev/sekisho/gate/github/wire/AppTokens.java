package dev.sekisho.gate.github.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;

/** The short-lived tokens by which an App says that it is itself (RFC 7519, RS256). */
final class AppTokens {

  /** How far GitHub's clock may be behind ours. */
  static final Duration SKEW = Duration.ofSeconds(60);

  /** How long one counts; GitHub allows ten minutes. */
  static final Duration LIFE = Duration.ofMinutes(9);

  private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
  private static final String HEADER = encoded("{\"alg\":\"RS256\",\"typ\":\"JWT\"}");

  private final Credentials.App app;
  private final InstantSource clock;

  AppTokens(Credentials.App app, InstantSource clock) {
    this.app = app;
    this.clock = clock;
  }

  String next() {
    Instant now = clock.instant();
    String claims =
        "{\"iat\":%d,\"exp\":%d,\"iss\":\"%s\"}"
            .formatted(now.minus(SKEW).getEpochSecond(), now.plus(LIFE).getEpochSecond(), app.id());
    String signed = HEADER + "." + encoded(claims);
    return signed + "." + BASE64.encodeToString(signature(signed));
  }

  private byte[] signature(String text) {
    try {
      Signature signature = Signature.getInstance("SHA256withRSA");
      signature.initSign(app.key());
      signature.update(text.getBytes(UTF_8));
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw WireErrors.noPrivateKey("The private key can not sign");
    }
  }

  private static String encoded(String text) {
    return BASE64.encodeToString(text.getBytes(UTF_8));
  }
}
