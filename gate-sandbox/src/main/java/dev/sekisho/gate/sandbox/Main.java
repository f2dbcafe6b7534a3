package dev.sekisho.gate.sandbox;

import dev.sekisho.gate.bot.config.Environment;
import dev.sekisho.gate.problem.GateException;
import dev.sekisho.gate.testkit.fake.MutableClock;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;

/** Where Java starts: plays the story, and goes on serving its pages until it is asked to end. */
public final class Main {
  private static final String ONCE = "--once";
  private static final int UNUSABLE = 2;
  private static final int PORT = 8080;

  private Main() {}

  /** Plays; with {@code --once} it ends after the story. */
  public static void main(String[] arguments) throws IOException {
    System.setProperty("logback.configurationFile", "sandbox-logback.xml");
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    List<String> options = List.of(arguments);
    if (!options.isEmpty() && !options.equals(List.of(ONCE))) {
      out.println("The sandbox knows " + ONCE + " and nothing else: it ends after the story.");
      System.exit(UNUSABLE);
    }
    Path folder = Files.createTempDirectory("sekisho-sandbox");
    try (Town town = Town.build(folder, port(), new MutableClock(Story.BEGIN), Story.papers())) {
      new Playback(town, out).play();
      if (options.isEmpty()) {
        out.println("The pages stay until you press Ctrl-C.");
        awaitEnd(town, folder);
      }
    } catch (GateException e) {
      out.println(e.getMessage());
      System.exit(UNUSABLE);
    } finally {
      remove(folder);
    }
    System.exit(0); // the libraries of GitHub leave threads behind that would end after a minute
  }

  private static int port() {
    return Integer.parseInt(
        Environment.variables().getOrDefault("PORT", Integer.toString(PORT)).strip());
  }

  private static void awaitEnd(Town town, Path folder) {
    CountDownLatch never = new CountDownLatch(1);
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  town.close();
                  remove(folder);
                },
                "stop"));
    try {
      never.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void remove(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
