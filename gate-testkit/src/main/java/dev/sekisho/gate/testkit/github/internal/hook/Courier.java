package dev.sekisho.gate.testkit.github.internal.hook;

import dev.sekisho.gate.testkit.github.DeliveryFault;
import dev.sekisho.gate.testkit.github.HookDelivery;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * Sends deliveries one after another, in the order in which things happened, and plays what may go
 * wrong on the way. Thread-safe.
 */
public final class Courier implements AutoCloseable {
  /** How long GitHub waits for an answer. */
  private static final Duration ANSWER_WITHIN = Duration.ofSeconds(10);

  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(
          work -> {
            Thread made = new Thread(work, "github-stand-in-deliveries");
            made.setDaemon(true);
            return made;
          });
  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(ANSWER_WITHIN)
          .build();
  private final Map<String, List<DeliveryFault>> faults = new HashMap<>();
  private final List<Runnable> held = new ArrayList<>();
  private int underWay;

  /** Lets the next deliveries of an event go wrong. */
  public synchronized void misbehave(DeliveryFault fault, String event, int times) {
    for (int i = 0; i < times; i++) {
      faults.computeIfAbsent(event, name -> new ArrayList<>()).add(fault);
    }
  }

  /** Sends a delivery, now or as a fault has it. */
  public synchronized void send(Hook hook, HookDelivery delivery) {
    List<DeliveryFault> due = faults.getOrDefault(delivery.event(), List.of());
    Runnable sending = () -> attempt(hook, delivery);
    if (due.isEmpty()) {
      enqueue(sending);
      release();
      return;
    }
    switch (due.remove(0)) {
      case DUPLICATED -> {
        enqueue(sending);
        enqueue(sending);
        release();
      }
      case REORDERED -> held.add(sending);
      case LOST -> hook.remember(delivery.answered(0, ""));
      case FORGOTTEN -> {
        // Nobody hears of it.
      }
    }
  }

  /**
   * Waits until all is sent, what was held back too.
   *
   * @throws IllegalStateException when that takes longer
   */
  public synchronized void await(Duration atMost) {
    release();
    long end = System.nanoTime() + atMost.toNanos();
    while (underWay > 0) {
      long left = end - System.nanoTime();
      if (left <= 0) {
        throw new IllegalStateException(underWay + " deliveries are still under way");
      }
      try {
        TimeUnit.NANOSECONDS.timedWait(this, left);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("interrupted", e);
      }
    }
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }

  private synchronized void release() {
    held.forEach(this::enqueue);
    held.clear();
  }

  private synchronized void enqueue(Runnable sending) {
    underWay++;
    thread.execute(
        () -> {
          try {
            sending.run();
          } finally {
            arrived();
          }
        });
  }

  private synchronized void arrived() {
    underWay--;
    notifyAll();
  }

  private void attempt(Hook hook, HookDelivery delivery) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(hook.url())
            .timeout(ANSWER_WITHIN)
            .POST(HttpRequest.BodyPublishers.ofString(delivery.payload()));
    delivery.headers().forEach(request::header);
    try {
      HttpResponse<String> answer =
          client.send(request.build(), HttpResponse.BodyHandlers.ofString());
      hook.remember(delivery.answered(answer.statusCode(), answer.body()));
    } catch (IOException e) {
      hook.remember(delivery.answered(0, ""));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
