package dev.sekisho.gate.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sekisho.gate.fact.Evidence;
import dev.sekisho.gate.problem.ErrorId;
import dev.sekisho.gate.problem.GateException;
import dev.sekisho.gate.problem.Place;
import dev.sekisho.gate.problem.Problem;
import dev.sekisho.gate.testkit.fake.MutableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GuardTest {
  private static final Instant NOW = Instant.parse("2026-03-04T10:00:00Z");
  private static final Duration LONG = Duration.ofMinutes(5);

  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final MutableClock clock = new MutableClock(NOW);

  @AfterEach
  void stop() {
    threads.shutdownNow();
  }

  @Test
  void anAnswerIsKnownAsOfTheTimeThatItCame() {
    assertThat(guard(LONG, 1, 1, LONG).ask(() -> "PAY-17"))
        .isEqualTo(Evidence.known("PAY-17", "jira", NOW));
  }

  @Test
  void aFailureIsAGapThatNamesTheSystemAndSaysWhy() {
    Guard guard = guard(LONG, 1, 100, LONG);

    assertThat(guard.ask(failing("answered 503")))
        .isEqualTo(Evidence.unknown("jira", "answered 503"));
    assertThat(guard.ask(failing(new IllegalStateException())))
        .isEqualTo(Evidence.unknown("jira", "IllegalStateException"));
    assertThat(guard.ask(failing(problem("answered 401"))))
        .isEqualTo(Evidence.unknown("jira", "answered 401"));
  }

  @Test
  void aFailureIsSaidInOneLineUpToTheLimit() {
    Guard guard = guard(LONG, 1, 100, LONG);
    String longest = "x".repeat(Failure.SAID_MAX_CHARS);

    assertThat(guard.ask(failing("two\n  lines"))).isEqualTo(gap("two lines"));
    assertThat(guard.ask(failing(longest))).isEqualTo(gap(longest));
    assertThat(guard.ask(failing(longest + "x"))).isEqualTo(gap(longest + "..."));
  }

  @Test
  void whoeverDoesNotAnswerInTimeIsGivenUp() throws InterruptedException {
    Guard guard = guard(Duration.ofMillis(50), 1, 100, LONG);
    CountDownLatch interrupted = new CountDownLatch(1);

    assertThat(guard.ask(() -> sleepUntilInterrupted(interrupted)))
        .isEqualTo(gap("did not answer within 50 ms"));
    assertThat(interrupted.await(10, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void whoeverSwallowsTheInterruptKeepsItsPlaceUntilItEnds() throws Exception {
    Guard guard = guard(Duration.ofMillis(50), 1, 100, LONG);
    CountDownLatch end = new CountDownLatch(1);
    CountDownLatch ended = new CountDownLatch(1);

    guard.ask(() -> stubborn(end, ended));
    assertThat(guard.ask(() -> "x")).isEqualTo(gap("1 questions are under way already"));

    end.countDown();
    assertThat(ended.await(10, TimeUnit.SECONDS)).isTrue();
    eventually(() -> guard.ask(() -> "x") instanceof Evidence.Known);
  }

  @Test
  void asManyAsTheLimitAreUnderWayAtOnceAndNotOneMore() throws InterruptedException {
    Guard guard = guard(LONG, 2, 100, LONG);
    CountDownLatch begun = new CountDownLatch(2);
    CountDownLatch end = new CountDownLatch(1);
    for (int i = 0; i < 2; i++) {
      threads.execute(
          () ->
              guard.ask(
                  () -> {
                    begun.countDown();
                    return end.await(1, TimeUnit.MINUTES);
                  }));
    }
    assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();

    assertThat(guard.ask(() -> "x")).isEqualTo(gap("2 questions are under way already"));
    end.countDown();
  }

  @Test
  void whoeverFailedLastLetsNobodyWait() throws Exception {
    Guard guard = guard(LONG, 1, 100, LONG);
    guard.ask(failing("answered 500"));
    CountDownLatch end = occupy(guard);

    Future<Evidence<String>> second = threads.submit(() -> guard.ask(() -> "x"));

    assertThat(second.get(10, TimeUnit.SECONDS))
        .isEqualTo(gap("1 questions are under way already"));
    end.countDown();
  }

  @Test
  void whoeverFindsNoPlaceWaitsWhileTheOthersMove() throws Exception {
    Guard guard = guard(LONG, 1, 100, LONG);
    CountDownLatch end = occupy(guard);
    AtomicReference<Object> answer = new AtomicReference<>();
    Thread second = new Thread(() -> answer.set(guard.ask(() -> "x")));
    second.start();

    eventually(
        () ->
            second.getState() == Thread.State.TIMED_WAITING
                || second.getState() == Thread.State.TERMINATED);
    end.countDown();
    second.join();
    assertThat(answer.get()).isInstanceOf(Evidence.Known.class);
  }

  @Test
  void whoeverFailsInARowIsNotAskedAndTheLastReasonIsSaid() {
    Guard guard = guard(LONG, 1, 2, LONG);
    AtomicInteger asked = new AtomicInteger();
    guard.ask(failing("answered 500"));
    guard.ask(() -> "an answer in between");
    guard.ask(failing("answered 500"));
    assertThat(guard.isAsking()).isTrue();
    guard.ask(failing("answered 502"));

    assertThat(guard.isAsking()).isFalse();
    assertThat(guard.ask(asked::incrementAndGet))
        .isEqualTo(gap("is not asked for 300 s, because it keeps failing: answered 502"));
    assertThat(asked).hasValue(0);
  }

  @Test
  void afterItsRestOneAnswerOpensTheWayAgain() {
    Guard guard = guard(LONG, 1, 1, Duration.ofMillis(20));
    guard.ask(failing("answered 500"));

    eventually(() -> guard.ask(() -> "back") instanceof Evidence.Known);
    assertThat(guard.isAsking()).isTrue();
  }

  @Test
  void withoutAThreadThereIsAGapAndNoPlaceIsLost() {
    ExecutorService none = Executors.newCachedThreadPool();
    none.shutdown();
    Guard guard = new Guard("jira", new GuardSettings(LONG, 1, 100, LONG), none, clock);

    assertThat(guard.ask(() -> "x")).isEqualTo(gap("no thread is free to ask it"));
    assertThat(guard.ask(() -> "x")).isEqualTo(gap("no thread is free to ask it"));
  }

  @Test
  void boundsThatLetNothingPassAreRefused() {
    assertThatThrownBy(() -> new GuardSettings(Duration.ZERO, 1, 1, LONG))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new GuardSettings(LONG, 0, 1, LONG))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new GuardSettings(LONG, 1, 0, LONG))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new GuardSettings(LONG, 1, 1, Duration.ofMillis(-1)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private Guard guard(Duration answerMax, int atOnce, int failures, Duration rest) {
    return new Guard("jira", new GuardSettings(answerMax, atOnce, failures, rest), threads, clock);
  }

  /** Asks something that is answered when the latch that is returned comes to nothing. */
  private CountDownLatch occupy(Guard guard) throws InterruptedException {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch end = new CountDownLatch(1);
    threads.execute(
        () ->
            guard.ask(
                () -> {
                  begun.countDown();
                  return end.await(1, TimeUnit.MINUTES);
                }));
    assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();
    return end;
  }

  private static Evidence<?> gap(String reason) {
    return Evidence.unknown("jira", reason);
  }

  private static Callable<String> failing(String message) {
    return failing(new IllegalStateException(message));
  }

  private static Callable<String> failing(RuntimeException failure) {
    return () -> {
      throw failure;
    };
  }

  private static GateException problem(String what) {
    return new GateException(Problem.of(new ErrorId("GATE-9202"), Place.of("jira"), what, "Wait"));
  }

  private static String sleepUntilInterrupted(CountDownLatch interrupted) {
    try {
      return String.valueOf(new CountDownLatch(1).await(1, TimeUnit.MINUTES));
    } catch (InterruptedException e) {
      interrupted.countDown();
      return "interrupted";
    }
  }

  private static String stubborn(CountDownLatch end, CountDownLatch ended) {
    while (end.getCount() > 0) {
      try {
        end.await();
      } catch (InterruptedException swallowed) {
        Thread.onSpinWait();
      }
    }
    ended.countDown();
    return "ended";
  }

  private static void eventually(java.util.function.BooleanSupplier condition) {
    long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("still waiting").isLessThan(deadline);
      Thread.onSpinWait();
    }
  }
}
