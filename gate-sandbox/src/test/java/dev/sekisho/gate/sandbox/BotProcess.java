package dev.sekisho.gate.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** A bot in a process of its own, always at one port, that can be killed and started again. */
public final class BotProcess implements AutoCloseable {
  private static final Duration GLANCE = Duration.ofMillis(50);
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  private final HttpClient http = HttpClient.newHttpClient();
  private final String main;
  private final Map<String, String> settings;
  private final Path folder;
  private final int port;
  private Process process;

  /**
   * Starts it, and waits until it is ready.
   *
   * @param main its main class
   * @param settings what it is told; without a port, or with 0, it has a free one
   * @param folder where it works
   */
  public BotProcess(Class<?> main, Map<String, String> settings, Path folder) {
    this.main = main.getName();
    this.settings = settings;
    this.folder = folder;
    int wanted = Integer.parseInt(settings.getOrDefault("PORT", "0"));
    this.port = wanted == 0 ? freePort() : wanted;
    forget(log());
    this.process = begin();
    awaitReady();
  }

  private static int freePort() {
    try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return probe.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Process begin() {
    ProcessBuilder builder =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-XX:TieredStopAtLevel=1",
                    "-Dlogback.configurationFile=logback.xml",
                    "-cp",
                    System.getProperty("java.class.path"),
                    main))
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
    builder.environment().clear();
    builder.environment().putAll(settings);
    builder.environment().put("PORT", Integer.toString(port));
    builder.environment().put("GATE_BIND", "127.0.0.1");
    try {
      return builder.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void forget(Path log) {
    try {
      Files.deleteIfExists(log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Outside of the folder, so that it is there when a test has failed. */
  private Path log() {
    return Path.of("target", main + ".log").toAbsolutePath();
  }

  private void awaitReady() {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!isReady()) {
      if (System.nanoTime() > deadline) {
        kill();
        throw new IllegalStateException("the bot does not come up: " + said());
      }
      if (!process.isAlive()) {
        process = begin(); // as a service manager does
      }
      LockSupport.parkNanos(GLANCE.toNanos());
    }
  }

  private String said() {
    try {
      return Files.readString(log());
    } catch (IOException e) {
      return "nothing";
    }
  }

  private boolean isReady() {
    try {
      return http.send(
                  HttpRequest.newBuilder(door().resolve("/readyz")).build(),
                  BodyHandlers.discarding())
              .statusCode()
          == 200;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("was interrupted while it waited for the bot", e);
    }
  }

  /** Where it is reached. */
  public URI door() {
    return URI.create("http://127.0.0.1:" + port);
  }

  /** Ends it as a power cut would: by SIGKILL, with no way to put anything right. */
  public void kill() {
    process.destroyForcibly().onExit().join();
  }

  /** Asks it to end by SIGTERM, as a service manager does; the code that it ends with. */
  public int terminate() throws InterruptedException {
    process.destroy();
    if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
      throw new IllegalStateException("it did not end in time");
    }
    return process.exitValue();
  }

  /** Starts it again, and waits until it is ready. */
  public void startAgain() {
    process = begin();
    awaitReady();
  }

  @Override
  public void close() {
    kill();
  }
}
