package dev.sekisho.gate.testkit.github.internal.rest;

import dev.sekisho.gate.testkit.github.internal.state.App;
import dev.sekisho.gate.testkit.github.internal.state.Host;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Tokens that were given out, and until when they count. Whoever asks holds the host. */
public final class Tokens {
  /** How long the token of an installation counts. */
  public static final Duration LIFE = Duration.ofHours(1);

  private final Host host;
  private final Map<String, Given> given = new HashMap<>();

  /** A token that was given out. */
  private record Given(Principal principal, Instant end) {}

  /** None yet. */
  public Tokens(Host host) {
    this.host = host;
  }

  /** A token for a person, which counts until it is revoked. */
  public String user(String login) {
    String token = "ghp_" + host.nextId();
    given.put(
        token,
        new Given(
            new Principal(Principal.Kind.USER, host.account(login).login(), token), Instant.MAX));
    return token;
  }

  /** A token for an installation. */
  String installation(App app, App.Installation installation) {
    String token = "ghs_" + host.nextId();
    given.put(
        token,
        new Given(
            new Principal(Principal.Kind.INSTALLATION, app.login(), token, installation.id()),
            end()));
    return token;
  }

  /** When a token that is given out now ends. */
  Instant end() {
    return host.now().plus(LIFE);
  }

  /** Takes a token back. */
  public void revoke(String token) {
    given.remove(token);
  }

  /** Takes all tokens back. */
  public void revokeAll() {
    given.clear();
  }

  /** Whose token it is; nothing when it does not count. */
  public Optional<Principal> principal(String token) {
    Given found = given.get(token);
    if (found == null || !host.now().isBefore(found.end())) {
      return Optional.empty();
    }
    long installation = found.principal().installation();
    boolean installed =
        installation == 0
            || host.app().stream()
                .flatMap(app -> app.installations.values().stream())
                .anyMatch(one -> one.id() == installation);
    return installed ? Optional.of(found.principal()) : Optional.empty();
  }
}
