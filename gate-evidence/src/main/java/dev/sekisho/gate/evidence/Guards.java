package dev.sekisho.gate.evidence;

import dev.sekisho.gate.bot.Part;
import dev.sekisho.gate.guard.Guard;
import dev.sekisho.gate.guard.GuardSettings;
import java.time.InstantSource;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * The guards before the systems that a bot asks. At most half of its workers wait for one system,
 * so that one that is slow leaves the other half. Thread-safe.
 */
final class Guards implements Part {
  private final GuardSettings settings;
  private final InstantSource clock;
  private final ExecutorService threads =
      Executors.newCachedThreadPool(
          work -> {
            Thread asking = Executors.defaultThreadFactory().newThread(work);
            asking.setName("evidence");
            asking.setDaemon(true);
            return asking;
          });

  Guards(int workers, InstantSource clock) {
    GuardSettings bounds = GuardSettings.DEFAULT;
    this.settings =
        new GuardSettings(
            bounds.answerMax(), Math.max(1, workers / 2), bounds.failures(), bounds.rest());
    this.clock = clock;
  }

  GuardSettings settings() {
    return settings;
  }

  ExecutorService threads() {
    return threads;
  }

  Guard of(String system) {
    return new Guard(system, settings, threads, clock);
  }

  @Override
  public void start() {
    // Threads begin when somebody asks.
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
