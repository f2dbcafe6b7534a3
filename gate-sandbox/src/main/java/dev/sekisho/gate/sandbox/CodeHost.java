package dev.sekisho.gate.sandbox;

import dev.sekisho.gate.bot.door.WebhookRoute;
import dev.sekisho.gate.testkit.github.GitHubStandIn;
import dev.sekisho.gate.testkit.github.HostedApp;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;

/**
 * GitHub with an App that is installed at {@code acme}. Thread-safe.
 *
 * @param github the stand-in
 * @param key of the App
 */
public record CodeHost(GitHubStandIn github, AppKey key) implements AutoCloseable {
  /** What its webhook is signed with. */
  public static final String SECRET = "the sandbox has no secrets";

  private static final long APP = 1;

  /** Starts it. */
  public static CodeHost start(InstantSource clock) {
    CodeHost host = new CodeHost(GitHubStandIn.start(clock), AppKey.make());
    host.app().install("acme");
    return host;
  }

  /**
   * What a bot of this machine alone is configured with, which signs in here as the App.
   *
   * @param folder for its database
   * @param port that it listens at; 0 for a free one
   */
  public Map<String, String> environment(Path folder, int port) {
    return Map.of(
        "PORT",
        Integer.toString(port),
        "GATE_BIND",
        "127.0.0.1",
        "GATE_DB",
        "jdbc:sqlite:" + folder.resolve("gate.db"),
        "GATE_WORKERS",
        "2",
        "GITHUB_API_URL",
        github.api().toString(),
        "GITHUB_APP_ID",
        Long.toString(APP),
        "GITHUB_PRIVATE_KEY",
        key.pem(),
        "GITHUB_WEBHOOK_SECRET",
        SECRET);
  }

  /** The App. */
  public HostedApp app() {
    return github.app("sekisho", APP, key.open());
  }

  /** Sends what happens to a bot from now on. */
  public void sendTo(URI bot) {
    app().webhook(bot.resolve(WebhookRoute.PATH), SECRET).install("acme");
  }

  @Override
  public void close() {
    github.close();
  }
}
