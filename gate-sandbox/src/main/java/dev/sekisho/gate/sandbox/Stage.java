package dev.sekisho.gate.sandbox;

import dev.sekisho.gate.bot.config.Environment;
import dev.sekisho.gate.problem.GateException;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** Plays a story in a folder of its own, which is gone afterwards. */
public final class Stage {
  private static final String ONCE = "--once";
  private static final int UNUSABLE = 2;
  private static final int PORT = 8080;

  private Stage() {}

  /**
   * Builds a place, plays in it, and goes on serving its pages until the process is asked to end;
   * with {@code --once} it ends after the story.
   *
   * @param place builds it in a folder and at a port
   * @param play plays the story
   */
  public static <T extends AutoCloseable> void run(
      String[] arguments, BiFunction<Path, Integer, T> place, BiConsumer<T, PrintStream> play) {
    System.setProperty("logback.configurationFile", "sandbox-logback.xml");
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    List<String> options = List.of(arguments);
    if (!options.isEmpty() && !options.equals(List.of(ONCE))) {
      out.println("The sandbox knows " + ONCE + " and nothing else: it ends after the story.");
      System.exit(UNUSABLE);
    }
    Path folder = newFolder();
    try {
      T built = place.apply(folder, port());
      try {
        play.accept(built, out);
        if (options.isEmpty()) {
          out.println();
          out.println("The pages stay until you press Ctrl-C.");
          awaitEnd();
        }
      } finally {
        close(built);
      }
    } catch (GateException e) {
      out.println(e.getMessage());
      System.exit(UNUSABLE);
    } finally {
      remove(folder);
    }
    if (!options.isEmpty()) {
      System.exit(0); // the libraries of GitHub leave threads behind that would end after a minute
    }
  }

  private static Path newFolder() {
    try {
      return Files.createTempDirectory("sekisho-sandbox");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int port() {
    return Integer.parseInt(
        Environment.variables().getOrDefault("PORT", Integer.toString(PORT)).strip());
  }

  /** Whoever presses Ctrl-C waits until everything is closed and removed. */
  private static void awaitEnd() {
    CountDownLatch asked = new CountDownLatch(1);
    Thread main = Thread.currentThread();
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  asked.countDown();
                  try {
                    main.join();
                  } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                  }
                },
                "stop"));
    try {
      asked.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void close(AutoCloseable built) {
    try {
      built.close();
    } catch (Exception e) {
      throw new IllegalStateException("the sandbox could not be closed", e);
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
