package dev.sekisho.gate.sandbox;

import dev.sekisho.gate.bot.door.WebhookRoute;
import dev.sekisho.gate.testkit.github.GitHubStandIn;
import java.net.URI;
import java.time.InstantSource;
import java.util.Map;

/**
 * GitHub with an App that is installed at {@code acme}. Thread-safe.
 *
 * @param github the stand-in
 * @param key of the App
 */
public record CodeHost(GitHubStandIn github, AppKey key) implements AutoCloseable {
  private static final String SECRET = "the sandbox has no secrets";
  private static final long APP = 1;

  /** Starts it. */
  public static CodeHost start(InstantSource clock) {
    CodeHost host = new CodeHost(GitHubStandIn.start(clock), AppKey.make());
    host.github.app("sekisho", APP, host.key.open()).install("acme");
    return host;
  }

  /** What a bot is configured with to sign in here as the App. */
  public Map<String, String> environment() {
    return Map.of(
        "GITHUB_API_URL",
        github.api().toString(),
        "GITHUB_APP_ID",
        Long.toString(APP),
        "GITHUB_PRIVATE_KEY",
        key.pem(),
        "GITHUB_WEBHOOK_SECRET",
        SECRET);
  }

  /** Sends what happens to a bot from now on. */
  public void sendTo(URI bot) {
    github
        .app("sekisho", APP, key.open())
        .webhook(bot.resolve(WebhookRoute.PATH), SECRET)
        .install("acme");
  }

  @Override
  public void close() {
    github.close();
  }
}
