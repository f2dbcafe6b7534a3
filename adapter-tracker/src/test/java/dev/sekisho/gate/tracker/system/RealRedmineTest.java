package dev.sekisho.gate.tracker.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.sekisho.gate.fact.TicketKey;
import dev.sekisho.gate.problem.GateException;
import dev.sekisho.gate.testkit.fake.MutableClock;
import dev.sekisho.gate.tracker.hook.Cursor;
import dev.sekisho.gate.tracker.hook.RedminePoll;
import dev.sekisho.gate.tracker.site.Site;
import dev.sekisho.gate.tracker.wire.Connection;
import dev.sekisho.gate.tracker.wire.Credentials;
import dev.sekisho.gate.tracker.wire.TrackerErrors;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The contract against a Redmine 5 from Debian, which has to be installed: {@code -Predmine}. */
@Tag("redmine")
class RealRedmineTest extends TrackerContract {
  private static final Duration START_MAX = Duration.ofMinutes(4);

  @SuppressWarnings("NullAway.Init") // because it is started before all tests
  private static Process served;

  @SuppressWarnings("NullAway.Init") // because it is started before all tests
  private static URI base;

  @BeforeAll
  static void serve() throws IOException, InterruptedException {
    int port;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    base = URI.create("http://127.0.0.1:" + port + "/");
    served =
        new ProcessBuilder(
                Path.of("src", "test", "redmine", "serve").toAbsolutePath().toString(),
                Integer.toString(port),
                RealRedmineBench.ADMINISTRATOR)
            .redirectErrorStream(true)
            .redirectOutput(new File("target/redmine.log"))
            .start();
    long deadline = System.nanoTime() + START_MAX.toNanos();
    while (!answers()) {
      assertThat(served.isAlive()).as("Redmine runs; see target/redmine.log").isTrue();
      assertThat(System.nanoTime()).as("Redmine answers").isLessThan(deadline);
      served.waitFor(500, TimeUnit.MILLISECONDS);
    }
  }

  @AfterAll
  static void endServing() throws InterruptedException {
    served.destroy();
    if (!served.waitFor(20, TimeUnit.SECONDS)) {
      served.destroyForcibly();
    }
  }

  @Override
  Bench bench() {
    return new RealRedmineBench(base);
  }

  @Test
  void whatOurAccountMayNotWriteIsDroppedInSilenceAndFoundOut() {
    try (RealRedmineBench bench = new RealRedmineBench(base)) {
      TicketKey key = bench.open();
      Tracker reader = bench.tracker(RealRedmineBench.READER);

      GateException refusal =
          catchThrowableOfType(
              GateException.class, () -> reader.write(key, note("deployed", Optional.empty())));

      assertThat(refusal.problems().get(0).id())
          .isIn(TrackerErrors.DROPPED, TrackerErrors.FORBIDDEN);
      assertThat(bench.notes(key)).isEmpty();
    }
  }

  @Test
  void aPollTellsWhatChanged() {
    try (RealRedmineBench bench = new RealRedmineBench(base);
        Connection connection =
            new Connection(
                "redmine",
                base,
                Credentials.redmineKey(RealRedmineBench.GATE),
                Duration.ofSeconds(30))) {
      TicketKey key = bench.open();
      List<TicketKey> told = new ArrayList<>();
      new RedminePoll(
              connection,
              Site.redmine("redmine", base, "RM"),
              new Cursor() {
                @Override
                public Optional<String> read() {
                  return Optional.of("2020-01-01T00:00:00Z");
                }

                @Override
                public void keep(String text) {
                  assertThat(Instant.parse(text)).isAfter(Instant.parse("2020-01-01T00:00:00Z"));
                }
              },
              new MutableClock(Instant.parse("2020-01-01T00:00:00Z")))
          .round(told::add);

      assertThat(told).contains(key);
    }
  }

  private static boolean answers() throws InterruptedException {
    try {
      return HttpClient.newHttpClient()
              .send(
                  HttpRequest.newBuilder(base.resolve("users/current.json"))
                      .header("X-Redmine-API-Key", RealRedmineBench.GATE)
                      .timeout(Duration.ofSeconds(20))
                      .build(),
                  HttpResponse.BodyHandlers.discarding())
              .statusCode()
          == 200;
    } catch (IOException notYet) {
      return false;
    }
  }
}
