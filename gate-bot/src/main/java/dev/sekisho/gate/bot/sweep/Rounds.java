package dev.sekisho.gate.bot.sweep;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import dev.sekisho.gate.problem.GateException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does things again and again, one after the other, until it is closed. Thread-safe. */
public final class Rounds implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);

  /** How long the end waits for a round that is running. */
  static final Duration FAREWELL = Duration.ofSeconds(5);

  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            Thread rounds = Executors.defaultThreadFactory().newThread(work);
            rounds.setName("rounds");
            rounds.setDaemon(true);
            return rounds;
          });

  /** Nothing to do yet. */
  public Rounds() {}

  /** Does {@code round} now and each time when so long has passed since it ended. */
  @SuppressWarnings("FutureReturnValueIgnored") // because a round catches whatever it throws
  public void every(Duration pause, String name, Runnable round) {
    thread.scheduleWithFixedDelay(() -> attempt(name, round), 0, pause.toMillis(), MILLISECONDS);
  }

  private static void attempt(String name, Runnable round) {
    try {
      round.run();
    } catch (GateException e) {
      LOG.warn("the round '{}' could not be made and comes again: {}", name, e.getMessage());
    } catch (RuntimeException | Error e) { // or the rounds would end without a word
      LOG.error("the round '{}' failed", name, e);
    }
  }

  @Override
  public void close() {
    thread.shutdownNow();
    try {
      if (!thread.awaitTermination(FAREWELL.toMillis(), MILLISECONDS)) {
        LOG.warn("a round did not end in time");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
