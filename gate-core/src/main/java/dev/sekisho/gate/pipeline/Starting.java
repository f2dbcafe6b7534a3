package dev.sekisho.gate.pipeline;

import dev.sekisho.gate.engine.Evaluation;
import dev.sekisho.gate.fact.HeadSha;
import dev.sekisho.gate.fact.Person;
import dev.sekisho.gate.pipeline.Asking.Asked;
import dev.sekisho.gate.release.Lock;
import dev.sekisho.gate.release.Refusal;
import dev.sekisho.gate.release.Release;
import dev.sekisho.gate.release.ReleaseEvent;
import dev.sekisho.gate.release.ReleaseId;
import dev.sekisho.gate.release.ReleaseState.Waiting;
import dev.sekisho.gate.release.Until;
import dev.sekisho.gate.spi.Locks;
import dev.sekisho.gate.spi.Locks.Acquired;
import dev.sekisho.gate.spi.ReleaseStore;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * From a go to a run: is the target free, ask the gate, compare with what was approved, read the
 * head again, hold the target, keep the key and the intent, and only then call the executor. Each
 * step is on the disk before the next one begins.
 */
final class Starting {

  /** How long a release that starts by itself waits before the gate is asked again. */
  static final Duration ASK_AGAIN = Duration.ofMinutes(5);

  private final Asking asking;
  private final Books books;
  private final ReleaseStore releases;
  private final Locks locks;
  private final Watching watching;
  private final String owner;
  private final InstantSource clock;

  Starting(
      Asking asking,
      Books books,
      Watching watching,
      DeskPorts ports,
      String owner,
      InstantSource clock) {
    this.asking = asking;
    this.books = books;
    this.releases = ports.releases();
    this.locks = ports.locks();
    this.watching = watching;
    this.owner = owner;
    this.clock = clock;
  }

  /** Starts a release that waits, or says why not; then it waits or has ended. */
  Reply start(Release release) {
    Optional<Lock> holder = holder(release);
    if (holder.isPresent()) {
      return queued(release, holder.get());
    }
    Asked asked;
    HeadSha now;
    try {
      asked = asking.ask(release);
      now = asking.headOf(release);
    } catch (RuntimeException e) {
      return waits(release, new Refusal.Failed("The gate can not answer: " + Failures.say(e)));
    }
    if (!now.equals(release.head())) {
      return ends(release, new Refusal.HeadMoved(release.head(), now));
    }
    Optional<Refusal> refusal = asked.against(release);
    if (refusal.isPresent()) {
      return refusal.get() instanceof Refusal.Voided
          ? ends(release, refusal.get())
          : waits(release, refusal.get(), Optional.of(asked.evaluation()));
    }
    return books
        .note(release, new ReleaseEvent.Allow(asked.decision().id(), clock.instant()))
        .map(judged -> hold(judged, asked.evaluation()))
        .orElseGet(() -> overtaken(release));
  }

  /** Who keeps the release from its target; empty when nobody does. */
  Optional<Lock> holder(Release release) {
    return locks
        .running(release.target())
        .filter(lock -> !lock.release().equals(Optional.of(release.id())))
        .or(
            () ->
                locks
                    .locked(release.target(), clock.instant())
                    .filter(lock -> !lock.by().equals(release.requester())));
  }

  private Reply hold(Release judged, Evaluation evaluation) {
    Instant now = clock.instant();
    Acquired acquired = locks.acquire(judged, owner, now.plus(Watching.LEASE), now);
    return acquired.fold(
        lock ->
            books
                .note(judged, new ReleaseEvent.Lock(lock.fence(), now))
                .map(locked -> call(locked, lock, evaluation))
                .orElseGet(
                    () -> {
                      locks.release(lock, now);
                      return overtaken(judged);
                    }),
        lock -> queued(judged, lock));
  }

  private Reply call(Release locked, Lock lock, Evaluation evaluation) {
    ReleaseId first = releases.claim(locked.key(), locked.id());
    if (!first.equals(locked.id())) {
      Reply reply =
          releases
              .find(first)
              .map(other -> ends(locked, new Refusal.Twice(other)))
              .orElseGet(() -> overtaken(locked));
      locks.release(lock, clock.instant());
      return reply;
    }
    return books
        .note(locked, new ReleaseEvent.Start(locked.run(), clock.instant()))
        .map(running -> (Reply) new Reply.Done(watching.begin(running), Optional.of(evaluation)))
        .orElseGet(
            () -> {
              locks.release(lock, clock.instant());
              return overtaken(locked);
            });
  }

  private Reply queued(Release release, Lock lock) {
    return waits(release, new Refusal.Held(lock), new Until.Turn());
  }

  private Reply waits(Release release, Refusal refusal) {
    return waits(release, refusal, Optional.empty());
  }

  /** What starts by itself is asked about again, and what somebody started is not. */
  private Reply waits(Release release, Refusal refusal, Optional<Evaluation> evaluation) {
    Instant later = clock.instant().plus(ASK_AGAIN);
    Until until =
        release.plannedFor().isEmpty()
            ? new Until.Go()
            : new Until.AskAgain(
                evaluation.flatMap(Evaluation::nextChangeAt).filter(later::isAfter).orElse(later));
    return waits(release, refusal, until);
  }

  private Reply waits(Release release, Refusal refusal, Until until) {
    String reason = Failures.shortened(refusal.said());
    boolean same =
        release.state() instanceof Waiting waiting
            && waiting.reason().equals(reason)
            && waiting.until().equals(until);
    Optional<Release> after =
        same
            ? Optional.of(release)
            : books.note(release, new ReleaseEvent.Wait(reason, until, clock.instant()));
    return after
        .map(now -> (Reply) new Reply.Refused(refusal, Optional.of(now)))
        .orElseGet(() -> overtaken(release));
  }

  private Reply ends(Release release, Refusal refusal) {
    return books
        .note(
            release,
            new ReleaseEvent.Abort(
                Person.NOBODY, Failures.shortened(refusal.said()), clock.instant()))
        .map(now -> (Reply) new Reply.Refused(refusal, Optional.of(now)))
        .orElseGet(() -> overtaken(release));
  }

  /** Somebody else changed the release meanwhile. */
  private Reply overtaken(Release release) {
    Release now = releases.find(release.id()).orElse(release);
    return new Reply.Refused(new Refusal.WrongState(now, "start"), Optional.of(now));
  }
}
