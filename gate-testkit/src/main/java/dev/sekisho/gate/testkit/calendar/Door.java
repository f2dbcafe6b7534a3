package dev.sekisho.gate.testkit.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

/** Gives tokens to the one service account that it knows. Thread-safe. */
final class Door {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int TOKEN_SECONDS = 3_599;
  private static final int SKEW_SECONDS = 300;

  /** One for all, because to make one takes a while. */
  private static final KeyPair KEYS = keys();

  private final Map<String, Instant> tokens = new HashMap<>();
  private int given;

  /** The key file of the account. */
  String keyFile(String email, String tokenUri) {
    return keyFile(KEYS, email, tokenUri);
  }

  /** A key file that looks like it, with the key of somebody else. */
  String forgedKeyFile(String email, String tokenUri) {
    return keyFile(keys(), email, tokenUri);
  }

  private static String keyFile(KeyPair keys, String email, String tokenUri) {
    String pem =
        "-----BEGIN PRIVATE KEY-----\n"
            + Base64.getMimeEncoder().encodeToString(keys.getPrivate().getEncoded())
            + "\n-----END PRIVATE KEY-----\n";
    return JSON.createObjectNode()
        .put("type", "service_account")
        .put("project_id", "stand-in")
        .put("private_key_id", "key-1")
        .put("private_key", pem)
        .put("client_email", email)
        .put("token_uri", tokenUri)
        .toPrettyString();
  }

  /** A token for a right assertion; otherwise why not. */
  synchronized ObjectNode token(String assertion, String email, String tokenUri, Instant now) {
    String wrong = wrong(assertion, email, tokenUri, now);
    if (!wrong.isEmpty()) {
      return JSON.createObjectNode().put("error", "invalid_grant").put("error_description", wrong);
    }
    String token = "ya29.stand-in-" + ++given;
    tokens.put(token, now.plusSeconds(TOKEN_SECONDS));
    return JSON.createObjectNode()
        .put("access_token", token)
        .put("expires_in", TOKEN_SECONDS)
        .put("token_type", "Bearer");
  }

  synchronized boolean isGood(String authorization, Instant now) {
    Instant until = tokens.get(authorization.replaceFirst("(?i)^Bearer ", ""));
    return until != null && now.isBefore(until);
  }

  synchronized void revoke() {
    tokens.clear();
  }

  private String wrong(String assertion, String email, String tokenUri, Instant now) {
    String[] parts = assertion.split("\\.");
    try {
      if (parts.length != 3 || !isSigned(parts)) {
        return "Invalid JWT Signature.";
      }
      JsonNode claims = JSON.readTree(Base64.getUrlDecoder().decode(parts[1]));
      long at = now.getEpochSecond();
      if (!claims.path("iss").asText().equals(email)) {
        return "Invalid issuer.";
      }
      if (!claims.path("aud").asText().equals(tokenUri)) {
        return "Invalid audience.";
      }
      if (!claims.path("scope").asText().contains("/auth/calendar")) {
        return "Invalid scope.";
      }
      boolean late =
          claims.path("exp").asLong() <= at || claims.path("iat").asLong() > at + SKEW_SECONDS;
      boolean lasting = claims.path("exp").asLong() - claims.path("iat").asLong() > 3_600;
      return late || lasting ? "Token must be a short-lived token." : "";
    } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
      return "Invalid JWT.";
    }
  }

  private boolean isSigned(String[] parts) throws GeneralSecurityException {
    Signature signature = Signature.getInstance("SHA256withRSA");
    signature.initVerify(KEYS.getPublic());
    signature.update((parts[0] + "." + parts[1]).getBytes(UTF_8));
    return signature.verify(Base64.getUrlDecoder().decode(parts[2]));
  }

  private static KeyPair keys() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java makes RSA keys", e);
    }
  }
}
