package dev.sekisho.gate.ledger;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.NANOSECONDS;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Threads that take deliveries and questions as they come due and hand them to their handlers. A
 * handler that throws has failed; what it was working on is tried again later. Other nodes may take
 * from the same database.
 */
public final class Workers implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Workers.class);

  /** How long a worker has something before another may take it over. */
  public static final Duration LEASE = Duration.ofMinutes(5);

  /** How long an idle worker waits before it looks for what other nodes stored. */
  static final Duration LOOK_AGAIN = Duration.ofSeconds(1);

  /** How long the end waits for what is being worked on. */
  static final Duration FAREWELL = Duration.ofSeconds(30);

  private final Inbox inbox;
  private final WorkQueue queue;
  private final InstantSource clock;
  private final Handler<StoredDelivery> deliveries;
  private final Handler<Work> questions;
  private final Reports reports;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition news = lock.newCondition();
  private final List<Future<?>> threads = new ArrayList<>();
  private long told;
  private boolean closing;

  /**
   * Does what one delivery or one question asks for. Called by several threads at once, for
   * different pull requests.
   */
  @FunctionalInterface
  public interface Handler<T> {
    /**
     * Does it, or says why it could not be done.
     *
     * @throws Unreadable when it is a delivery that nobody will ever be able to read
     */
    Optional<String> handle(T taken);
  }

  /** Says that trying again does not help, so that a delivery is parked at once. */
  public static final class Unreadable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Because of {@code reason}, for a person to read. */
    public Unreadable(String reason, Throwable cause) {
      super(reason, cause);
    }
  }

  /** Is told how work ended. Called by several threads at once; throws nothing. */
  public interface Reports {

    /** Tells nobody. */
    Reports NONE = new Reports() {};

    /** A delivery was handled. */
    default void handled(StoredDelivery delivery) {}

    /** A delivery could not be handled; when it is {@code parked}, it waits for a person. */
    default void failed(StoredDelivery delivery, String reason, boolean parked) {}

    /** A question was answered. */
    default void answered(Work work) {}

    /** A question could not be answered; when it is {@code parked}, it waits to be raised again. */
    default void failed(Work work, String reason, boolean parked) {}
  }

  /** Workers that are not at work yet. */
  public Workers(
      Inbox inbox,
      WorkQueue queue,
      InstantSource clock,
      Handler<StoredDelivery> deliveries,
      Handler<Work> questions,
      Reports reports) {
    this.reports = reports;
    this.inbox = inbox;
    this.queue = queue;
    this.clock = clock;
    this.deliveries = deliveries;
    this.questions = questions;
  }

  /** Begins, with so many threads of {@code executor}. */
  public void start(ExecutorService executor, int count) {
    for (int i = 0; i < count; i++) {
      threads.add(executor.submit(this::work));
    }
  }

  /** Tells them that something was stored, so that nobody waits. */
  public void wake() {
    lock.lock();
    try {
      told++;
      news.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private void work() {
    while (true) {
      long seen = told();
      if (seen < 0) {
        return;
      }
      if (!worked()) {
        rest(seen);
      }
    }
  }

  /** Does one thing, if there is one. A database that fails is given time, and not given up. */
  private boolean worked() {
    try {
      return step();
    } catch (RuntimeException | Error e) {
      LOG.error("nothing could be taken: {}", say(e));
      return false;
    }
  }

  /** Takes one delivery or, when there is none, one question; whether there was one. */
  boolean step() {
    Instant until = clock.instant().plus(LEASE);
    Optional<StoredDelivery> delivery = inbox.take(until);
    if (delivery.isPresent()) {
      receive(delivery.get());
      return true;
    }
    Optional<Work> work = queue.take(until);
    work.ifPresent(this::answer);
    return work.isPresent();
  }

  private void receive(StoredDelivery delivery) {
    try {
      Optional<String> failure = attempt(deliveries, delivery);
      if (failure.isEmpty()) {
        inbox.done(delivery);
        reports.handled(delivery);
      } else {
        boolean parked = inbox.failed(delivery, failure.get());
        reports.failed(delivery, failure.get(), parked);
      }
    } catch (Unreadable e) {
      inbox.park(delivery, say(e));
      reports.failed(delivery, say(e), true);
    }
    wake();
  }

  private void answer(Work work) {
    Optional<String> failure = attempt(questions, work);
    if (failure.isEmpty()) {
      queue.done(work);
      reports.answered(work);
    } else {
      boolean parked = queue.failed(work, failure.get());
      reports.failed(work, failure.get(), parked);
    }
  }

  private static <T> Optional<String> attempt(Handler<T> handler, T taken) {
    try {
      return handler.handle(taken);
    } catch (Unreadable e) {
      throw e;
    } catch (RuntimeException | Error e) { // a body that exhausts the stack ends no worker either
      return Optional.of(say(e));
    }
  }

  private static String say(Throwable e) {
    return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
  }

  /** How often there was news so far; less than none at the end. */
  private long told() {
    lock.lock();
    try {
      return closing ? -1 : told;
    } finally {
      lock.unlock();
    }
  }

  @SuppressWarnings("WaitNotInLoop") // because the loop around it looks again in any case
  private void rest(long seen) {
    lock.lock();
    try {
      if (told == seen && !closing && !news.await(LOOK_AGAIN.toMillis(), MILLISECONDS)) {
        return; // looks for what other nodes stored and for what came due
      }
    } catch (InterruptedException e) {
      closing = true;
      Thread.currentThread().interrupt();
    } finally {
      lock.unlock();
    }
  }

  /** Whether all threads are at work. */
  public boolean isAlive() {
    return !threads.isEmpty() && threads.stream().noneMatch(Future::isDone);
  }

  /** Lets everybody end what they are at, and waits for them; nothing more is taken. */
  @Override
  public void close() {
    lock.lock();
    try {
      closing = true;
      news.signalAll();
    } finally {
      lock.unlock();
    }
    long deadline = System.nanoTime() + FAREWELL.toNanos();
    for (Future<?> thread : threads) {
      try {
        thread.get(Math.max(0, deadline - System.nanoTime()), NANOSECONDS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      } catch (ExecutionException | TimeoutException e) {
        LOG.warn("a worker did not end in time; what it had is taken over later");
      }
    }
  }
}
