package dev.sekisho.gate.github;

import dev.sekisho.gate.fact.AppSlug;
import dev.sekisho.gate.fact.CheckName;
import dev.sekisho.gate.fact.Login;
import dev.sekisho.gate.github.fact.Own;
import dev.sekisho.gate.github.wire.ApiListener;
import dev.sekisho.gate.github.wire.Credentials;
import dev.sekisho.gate.github.wire.GitHubAccess;
import dev.sekisho.gate.github.wire.GitHubConnection;
import dev.sekisho.gate.github.wire.Patience;
import dev.sekisho.gate.testkit.github.GitHubStandIn;
import dev.sekisho.gate.testkit.github.HostedApp;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Optional;

/** Connections to the stand-in that do not wait long. */
public final class SignedIn {
  private static final KeyPair KEYS = keys();
  private static final Patience QUICK =
      new Patience(
          Duration.ofSeconds(5),
          Duration.ofSeconds(5),
          Duration.ofMillis(1),
          Duration.ofSeconds(1),
          2);

  /** What the gate is called as an App. */
  public static final Own OWN =
      new Own(
          new Login("sekisho[bot]"), Optional.of(new AppSlug("sekisho")), new CheckName("sekisho"));

  private SignedIn() {}

  /** The gate's App, installed for {@code owner}. */
  public static HostedApp install(GitHubStandIn github, String owner) {
    HostedApp app = github.app("sekisho", 4711, KEYS.getPublic());
    app.install(owner);
    return app;
  }

  /** As the App. */
  public static GitHubConnection asApp(GitHubStandIn github, InstantSource clock) {
    String pem =
        "-----BEGIN PRIVATE KEY-----\n"
            + Base64.getMimeEncoder().encodeToString(KEYS.getPrivate().getEncoded())
            + "\n-----END PRIVATE KEY-----";
    return connect(github, clock, Credentials.app("4711", pem));
  }

  /** With a token of {@code login}. */
  public static GitHubConnection as(GitHubStandIn github, InstantSource clock, String login) {
    return connect(github, clock, Credentials.token(github.token(login)));
  }

  private static GitHubConnection connect(
      GitHubStandIn github, InstantSource clock, Credentials credentials) {
    return new GitHubConnection(
        new GitHubAccess(github.api(), credentials), clock, QUICK, ApiListener.NONE);
  }

  private static KeyPair keys() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }
}
