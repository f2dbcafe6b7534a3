package dev.sekisho.gate.guard;

import dev.failsafe.CircuitBreaker;
import dev.sekisho.gate.fact.Evidence;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

/**
 * Stands before one system: an answer is waited for so long and no longer, only so many questions
 * are under way at once, and a system that failed again and again is not asked for a while. A
 * further question waits for a place while those under way get answers, and is refused when nothing
 * moves or the last answer was a failure, so that whoever asks is free for something else. What can
 * not be told is unknown evidence that names the system. After the rest, one question tries it, and
 * an answer opens the way again by itself.
 *
 * <p>A question that was given up keeps its place among those that are under way until it really
 * ends, so a system that swallows interrupts can not collect threads. Every system needs a guard of
 * its own. Thread-safe.
 */
public final class Guard {
  private final String system;
  private final GuardSettings settings;
  private final Stillness stillness = new Stillness();
  private final ExecutorService threads;
  private final InstantSource clock;
  private final Semaphore places;
  private final CircuitBreaker<Object> breaker;
  private volatile String lastReason = "";

  /**
   * A guard.
   *
   * @param system the name of the system in every gap, for example {@code jira}
   * @param threads where questions are asked; it has to take {@link GuardSettings#atOnce} at once
   * @param clock says when an answer came
   */
  public Guard(
      String system, GuardSettings settings, ExecutorService threads, InstantSource clock) {
    this.system = system;
    this.settings = settings;
    this.threads = threads;
    this.clock = clock;
    this.places = new Semaphore(settings.atOnce(), true);
    this.breaker =
        CircuitBreaker.builder()
            .withFailureThreshold(settings.failures())
            .withSuccessThreshold(1)
            .withDelay(settings.rest())
            .build();
  }

  /** The name of the system. */
  public String system() {
    return system;
  }

  /** Whether the system is asked; not while it rests after failures. */
  public boolean isAsking() {
    return !breaker.isOpen();
  }

  /** Asks. An exception is a failure of the system. */
  public <T> Evidence<T> ask(Callable<T> question) {
    return ask(
        () -> Evidence.known(question.call(), system, clock.instant()),
        answer -> Optional.empty(),
        reason -> Evidence.unknown(system, reason));
  }

  /**
   * Asks for something that may say itself that the system failed.
   *
   * @param failure why an answer is a failure of the system; empty when it is none
   * @param gap what there is instead of an answer, for a reason
   */
  <A> A ask(Callable<A> question, Function<A, Optional<String>> failure, Function<String, A> gap) {
    if (!hasPlace()) {
      return gap.apply(settings.atOnce() + " questions are under way already");
    }
    if (!breaker.tryAcquirePermit()) {
      places.release();
      return gap.apply(
          "is not asked for " + say(settings.rest()) + ", because it keeps failing: " + lastReason);
    }
    long asked = System.nanoTime();
    try {
      A answer = await(question);
      long took = System.nanoTime() - asked;
      failure.apply(answer).ifPresentOrElse(this::failed, () -> succeeded(took));
      return answer;
    } catch (NoAnswer e) {
      failed(e.reason);
      return gap.apply(e.reason);
    }
  }

  /** Waits for those before it while they get answers: a system that hangs lets nobody wait. */
  private boolean hasPlace() {
    if (isLetIn()) {
      return true;
    }
    long end = System.nanoTime() + settings.answerMax().toNanos();
    try {
      while (!places.tryAcquire(stillness.leftBefore(end), TimeUnit.NANOSECONDS)) {
        if (stillness.leftBefore(end) <= 0) {
          return false;
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
    stillness.moved();
    return true;
  }

  /** Nobody sees a place taken before it counts as a move. */
  private synchronized boolean isLetIn() {
    boolean free = places.tryAcquire();
    if (free) {
      stillness.moved();
    }
    return free;
  }

  private void succeeded(long took) {
    stillness.answered(Duration.ofNanos(took));
    breaker.recordSuccess();
  }

  private void failed(String reason) {
    lastReason = reason;
    stillness.failed();
    breaker.recordFailure();
  }

  private <A> A await(Callable<A> question) throws NoAnswer {
    Future<A> answer;
    try {
      answer = threads.submit(() -> keepingPlace(question));
    } catch (RejectedExecutionException e) {
      places.release();
      throw new NoAnswer("no thread is free to ask it");
    }
    try {
      return answer.get(settings.answerMax().toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      answer.cancel(true);
      throw new NoAnswer("did not answer within " + say(settings.answerMax()));
    } catch (ExecutionException e) {
      throw new NoAnswer(Failure.say(e.getCause() == null ? e : e.getCause()));
    } catch (InterruptedException e) {
      answer.cancel(true);
      Thread.currentThread().interrupt();
      throw new NoAnswer("was not waited for, because the gate stops");
    }
  }

  private <A> A keepingPlace(Callable<A> question) throws Exception {
    try {
      return question.call();
    } finally {
      places.release();
    }
  }

  private static String say(Duration duration) {
    return duration.toMillis() % 1000 == 0
        ? duration.toSeconds() + " s"
        : duration.toMillis() + " ms";
  }

  /** There is no answer, for a reason. */
  private static final class NoAnswer extends Exception {
    private static final long serialVersionUID = 1L;
    private final String reason;

    NoAnswer(String reason) {
      super(reason);
      this.reason = reason;
    }
  }
}
