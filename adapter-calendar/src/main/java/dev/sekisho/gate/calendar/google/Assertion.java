package dev.sekisho.gate.calendar.google;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;

/** What a service account says of itself to get a token (RFC 7523, RS256). */
final class Assertion {

  /** How long one counts, which is as long as Google allows. */
  static final Duration LIFE = Duration.ofHours(1);

  private static final String SCOPE = "https://www.googleapis.com/auth/calendar.events";
  private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

  private Assertion() {}

  static String of(ServiceAccount account, Instant now) {
    ObjectNode header =
        JsonNodeFactory.instance
            .objectNode()
            .put("alg", "RS256")
            .put("typ", "JWT")
            .put("kid", account.keyId());
    ObjectNode claims =
        JsonNodeFactory.instance
            .objectNode()
            .put("iss", account.email())
            .put("scope", SCOPE)
            .put("aud", account.tokens().toString())
            .put("iat", now.getEpochSecond())
            .put("exp", now.plus(LIFE).getEpochSecond());
    String signed = encoded(header) + "." + encoded(claims);
    return signed + "." + BASE64.encodeToString(signature(account, signed));
  }

  private static byte[] signature(ServiceAccount account, String text) {
    try {
      Signature signature = Signature.getInstance("SHA256withRSA");
      signature.initSign(account.key());
      signature.update(text.getBytes(UTF_8));
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw GoogleErrors.key(account.email(), "The private key can not sign");
    }
  }

  private static String encoded(ObjectNode json) {
    return BASE64.encodeToString(json.toString().getBytes(UTF_8));
  }
}
