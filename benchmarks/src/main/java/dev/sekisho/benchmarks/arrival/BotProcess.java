package dev.sekisho.benchmarks.arrival;

import dev.sekisho.samples.reviewbot.Main;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/** The review bot as whoever installs it runs it: a process of its own. */
final class BotProcess implements AutoCloseable {
  private static final Duration GLANCE = Duration.ofMillis(50);
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final HttpClient http = HttpClient.newHttpClient();
  private final Process process;
  private final URI door;
  private final Path log;

  private BotProcess(Process process, URI door, Path log) {
    this.process = process;
    this.door = door;
    this.log = log;
  }

  /**
   * Starts it on a free port of the loopback, and waits until it is ready.
   *
   * @param settings what it is told beside its port
   */
  static BotProcess start(Map<String, String> settings) throws IOException, InterruptedException {
    int port = freePort();
    Path log = Files.createTempFile("sekisho-bot", ".log");
    ProcessBuilder builder =
        new ProcessBuilder(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
    Map<String, String> environment = new HashMap<>(settings);
    environment.put("PORT", Integer.toString(port));
    environment.put("GATE_BIND", "127.0.0.1");
    builder.environment().clear();
    builder.environment().putAll(environment);
    builder.redirectOutput(new File("/dev/null")).redirectError(log.toFile());
    BotProcess bot = new BotProcess(builder.start(), URI.create("http://127.0.0.1:" + port), log);
    bot.awaitReady();
    return bot;
  }

  private static int freePort() throws IOException {
    try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return probe.getLocalPort();
    }
  }

  private void awaitReady() throws IOException, InterruptedException {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!isReady()) {
      if (System.nanoTime() > deadline || !process.isAlive()) {
        String said = Files.readString(log);
        kill();
        throw new IllegalStateException("the bot does not come up: " + said);
      }
      LockSupport.parkNanos(GLANCE.toNanos());
    }
  }

  private boolean isReady() throws InterruptedException {
    try {
      return http.send(
                  HttpRequest.newBuilder(door.resolve("/readyz")).build(),
                  BodyHandlers.discarding())
              .statusCode()
          == 200;
    } catch (IOException e) {
      return false;
    }
  }

  /** Where it is reached. */
  URI door() {
    return door;
  }

  /** Ends it as a power cut would, so that it can not put anything right on its way out. */
  void kill() {
    process.destroyForcibly().onExit().join();
  }

  @Override
  public void close() throws IOException {
    kill();
    Files.delete(log);
  }
}
