package dev.sekisho.gate.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.gate.event.DeliveryId;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A process is killed while it writes: what it acknowledged is there, and nothing is half there.
 */
class CrashTest {
  private static final int KILLS = 4;
  private static final Instant NOW = Instant.parse("2026-03-04T10:00:00Z");

  @TempDir Path folder;

  /** Stores deliveries and entries for ever, and acknowledges each. */
  static final class Writer {
    private Writer() {}

    public static void main(String[] arguments) {
      try (Database database = Database.open(arguments[0])) {
        Inbox inbox = new Inbox(database, InstantSource.fixed(NOW), new Backoff(() -> 1));
        for (int i = 0; true; i++) {
          String id = arguments[1] + "-" + i;
          inbox.receive(new DeliveryId(id), "push", new byte[10_000]);
          database
              .jdbi()
              .useTransaction(
                  handle ->
                      Chain.append(
                          handle, Entry.Kind.UNANSWERED, NOW, "", "{\"id\":\"" + id + "\"}"));
          System.out.println(id);
        }
      }
    }
  }

  @Test
  void whatWasAcknowledgedSurvivesAKill() throws Exception {
    String url = "jdbc:sqlite:" + folder.resolve("gate.db");
    Random random = new Random(7);
    Set<String> acknowledged = new HashSet<>();
    for (int kill = 0; kill < KILLS; kill++) {
      acknowledged.addAll(writeUntilKilled(url, "w" + kill, 20 + random.nextInt(100)));
    }

    try (Database database = Database.open(url)) {
      List<String> stored =
          database
              .jdbi()
              .withHandle(
                  handle ->
                      handle.createQuery("select id from delivery").mapTo(String.class).list());
      assertThat(acknowledged).hasSizeGreaterThan(80);
      assertThat(stored).containsAll(acknowledged);
      Audit.Report report = new Audit(database).verify();
      assertThat(report.faults()).isEmpty();
      assertThat(report.entries()).isBetween((long) acknowledged.size(), (long) stored.size());
    }
  }

  private static Set<String> writeUntilKilled(String url, String name, int acknowledgements)
      throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Writer.class.getName(),
                url,
                name)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    Set<String> seen = new HashSet<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      String line = lines.readLine();
      while (line != null && seen.size() < acknowledgements) {
        seen.add(line);
        line = lines.readLine();
      }
    } finally {
      process.destroyForcibly();
      process.waitFor();
    }
    return seen;
  }
}
