package dev.sekisho.gate.testkit.github;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sekisho.gate.testkit.fake.MutableClock;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.time.Instant;
import java.util.Base64;

/** A stand-in with an App that is installed at {@code acme}, and callers for it. */
final class Installed implements AutoCloseable {
  static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
  private static final KeyPair KEYS = keys();

  final MutableClock clock = new MutableClock(NOW);
  final GitHubStandIn github = GitHubStandIn.start(clock);
  final HostedApp app = github.app("gate", 4711, KEYS.getPublic());
  final long installation = app.install("acme");
  final HostedRepository payments = github.repository("acme/payments");

  /** A caller with the App's own signature. */
  Client asApp() {
    return new Client(github, token(KEYS.getPrivate(), "4711", clock.instant()));
  }

  /** A caller with a token of the installation. */
  Client asInstallation() throws IOException {
    return new Client(
        github,
        asApp()
            .send("POST", "/app/installations/" + installation + "/access_tokens", "")
            .json()
            .path("token")
            .asText());
  }

  /** A caller with a person's token. */
  Client as(String login) {
    return new Client(github, github.token(login));
  }

  static String token(PrivateKey key, String issuer, Instant now) {
    ObjectNode claims = JsonNodeFactory.instance.objectNode();
    claims.put("iat", now.getEpochSecond() - 60);
    claims.put("exp", now.getEpochSecond() + 540);
    claims.put("iss", issuer);
    String signed = part("{\"alg\":\"RS256\"}") + "." + part(claims.toString());
    try {
      Signature signature = Signature.getInstance("SHA256withRSA");
      signature.initSign(key);
      signature.update(signed.getBytes(StandardCharsets.US_ASCII));
      return signed
          + "."
          + Base64.getUrlEncoder().withoutPadding().encodeToString(signature.sign());
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  static KeyPair keys() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  private static String part(String text) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public void close() {
    github.close();
  }
}
