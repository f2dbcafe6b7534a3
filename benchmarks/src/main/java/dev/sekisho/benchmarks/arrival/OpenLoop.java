package dev.sekisho.benchmarks.arrival;

import dev.sekisho.gate.bot.door.WebhookRoute;
import dev.sekisho.gate.github.webhook.WebhookHeaders;
import dev.sekisho.gate.testkit.github.HookDelivery;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;

/**
 * Sends deliveries at a steady rate, whether or not those before were answered. Each is measured
 * from the time at which it was due, so that a bot that stands still is not measured less often.
 */
final class OpenLoop {

  /** How long GitHub waits for an answer. */
  private static final Duration ANSWER_WITHIN = Duration.ofSeconds(10);

  private static final int ACCEPTED = 202;

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final URI door;
  private final List<HookDelivery> letters;

  /** Sends these letters to a bot, again and again. */
  OpenLoop(URI door, List<HookDelivery> letters) {
    this.door = door.resolve(WebhookRoute.PATH);
    this.letters = letters;
  }

  /**
   * What came of it.
   *
   * @param latency from due to acknowledged, in microseconds
   * @param acknowledged the ids of the deliveries that were
   * @param sent how many were sent
   * @param began when the first was due
   * @param took from the first that was due to the last answer
   */
  record Outcome(
      Histogram latency, Set<String> acknowledged, int sent, Instant began, Duration took) {

    /** Acknowledgements in a second. */
    double rate() {
      return acknowledged.size() * 1e9 / took.toNanos();
    }
  }

  /**
   * Sends, and waits for the last answer.
   *
   * @param series what the ids of these deliveries begin with
   */
  Outcome send(String series, int perSecond, Duration time) {
    int count = Math.toIntExact(perSecond * time.toSeconds());
    long interval = TimeUnit.SECONDS.toNanos(1) / perSecond;
    Histogram latency = new ConcurrentHistogram(TimeUnit.MINUTES.toMicros(1), 3);
    Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    List<CompletableFuture<?>> answers = new ArrayList<>(count);
    Instant began = Clock.systemUTC().instant();
    long begin = System.nanoTime();
    for (int i = 0; i < count; i++) {
      long due = begin + i * interval;
      awaitTime(due);
      String id = series + "-" + i;
      answers.add(
          http.sendAsync(request(id, letters.get(i % letters.size())), BodyHandlers.discarding())
              .handle(
                  (answer, failure) -> {
                    latency.recordValue((System.nanoTime() - due) / 1_000);
                    return isAcknowledged(answer) && acknowledged.add(id);
                  }));
    }
    CompletableFuture.allOf(answers.toArray(CompletableFuture[]::new)).join();
    Duration took = Duration.ofNanos(System.nanoTime() - begin);
    return new Outcome(latency, acknowledged, count, began, took);
  }

  private static void awaitTime(long due) {
    for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
      LockSupport.parkNanos(left);
    }
  }

  private static boolean isAcknowledged(@Nullable HttpResponse<Void> answer) {
    return answer != null && answer.statusCode() == ACCEPTED;
  }

  private HttpRequest request(String id, HookDelivery letter) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(door)
            .timeout(ANSWER_WITHIN)
            .POST(BodyPublishers.ofString(letter.payload()));
    letter.headers().forEach(request::setHeader);
    return request.setHeader(WebhookHeaders.DELIVERY, id).build(); // which nobody signs
  }
}
