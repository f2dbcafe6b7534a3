package dev.sekisho.gate.tracker.wire;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** How we sign in. It never prints itself. Immutable. */
public final class Credentials {
  private final String header;
  private final String value;

  private Credentials(String header, String value) {
    this.header = header;
    this.value = value;
  }

  /** An account and its API token, as Jira Cloud wants it. */
  public static Credentials basic(String account, String token) {
    String pair = requireText(account) + ":" + requireText(token);
    return new Credentials(
        "Authorization",
        "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)));
  }

  /** A personal access token, as Jira Server and Data Center want it. */
  public static Credentials bearer(String token) {
    return new Credentials("Authorization", "Bearer " + requireText(token));
  }

  /** An API key of Redmine. */
  public static Credentials redmineKey(String key) {
    return new Credentials("X-Redmine-API-Key", requireText(key));
  }

  String header() {
    return header;
  }

  String value() {
    return value;
  }

  private static String requireText(String secret) {
    if (!secret.matches("[!-~]+")) {
      throw new IllegalArgumentException("a name or a token has visible ASCII characters only");
    }
    return secret;
  }

  @Override
  public String toString() {
    return "Credentials[hidden]";
  }
}
