package dev.sekisho.gate.pipeline;

import dev.sekisho.gate.release.Lock;
import dev.sekisho.gate.release.Release;
import dev.sekisho.gate.release.ReleaseEvent;
import dev.sekisho.gate.release.ReleaseState.Aborting;
import dev.sekisho.gate.release.ReleaseState.Running;
import dev.sekisho.gate.release.ReleaseState.Unknown;
import dev.sekisho.gate.release.Run;
import dev.sekisho.gate.release.RunState;
import dev.sekisho.gate.release.Target;
import dev.sekisho.gate.spi.Deployer;
import dev.sekisho.gate.spi.Locks;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;

/**
 * Looks after what an executor is at, and believes nothing but what it says. What can not be told
 * is unknown, and keeps its target.
 */
final class Watching {

  /** How long a process that does not show up keeps its releases from others. */
  static final Duration LEASE = Duration.ofMinutes(1);

  /**
   * How long after the intent a run may still be started. A process looks at its clock right before
   * it calls the executor; what it can not see is a pause between that look and the call.
   */
  static final Duration START_WITHIN = Duration.ofMinutes(2);

  /** How long an executor may be silent before nobody can tell. */
  static final Duration SILENCE_MAX = Duration.ofMinutes(5);

  private final Books books;
  private final Locks locks;
  private final Function<Target, Deployer> deployers;
  private final String owner;
  private final InstantSource clock;

  Watching(Books books, DeskPorts ports, String owner, InstantSource clock) {
    this.books = books;
    this.locks = ports.locks();
    this.deployers = ports.deployers();
    this.owner = owner;
    this.clock = clock;
  }

  /**
   * Calls the executor; the intent is on the disk. A process that paused for too long since then
   * does not call it: another one may have given the run up.
   */
  Release begin(Release running) {
    if (running.state().run().filter(this::isInTime).isEmpty()) {
      return running;
    }
    Deployer deployer = deployers.apply(running.target());
    RunState state;
    try {
      state = deployer.start(running.order());
    } catch (RuntimeException e) {
      return heard(running, afterFailedStart(deployer, running, Failures.say(e)));
    }
    return heard(running, state);
  }

  /** An executor that throws says that nothing was started; it is asked, for it may be wrong. */
  private static RunState afterFailedStart(Deployer deployer, Release running, String reason) {
    try {
      return deployer
          .find(running.run())
          .orElseGet(() -> new RunState(RunState.Phase.FAILED, "nothing was started: " + reason));
    } catch (RuntimeException e) {
      return new RunState(RunState.Phase.UNKNOWN, reason);
    }
  }

  /** Looks after a release that runs or may run, unless another process does. */
  void look(Release release) {
    Instant now = clock.instant();
    Optional<Lock> lock = locks.renew(release, owner, now.plus(LEASE), now);
    if (lock.isEmpty()) {
      return;
    }
    Optional<Release> ours =
        release.state().fence().equals(Optional.of(lock.get().fence()))
            ? Optional.of(release)
            : books.note(release, new ReleaseEvent.Adopt(lock.get().fence(), now));
    ours.ifPresent(this::probe);
  }

  private void probe(Release release) {
    Run run = release.state().run().orElseThrow();
    Deployer deployer = deployers.apply(release.target());
    Optional<RunState> told;
    try {
      if (release.state() instanceof Aborting) {
        deployer.cancel(run.id());
      }
      told = deployer.find(run.id());
    } catch (RuntimeException e) {
      missed(release, run, Failures.say(e));
      return;
    }
    told.ifPresentOrElse(state -> heard(release, state), () -> neverSeen(release, run));
  }

  /** What the executor said becomes of the release; the release as it stands afterwards. */
  private Release heard(Release release, RunState told) {
    Instant now = clock.instant();
    String reason = Failures.shortened(told.reason());
    Optional<ReleaseEvent> event =
        switch (told.phase()) {
          case RUNNING -> going(release, reason, now);
          case SUCCEEDED -> Optional.of(new ReleaseEvent.Succeed(reason, now));
          case FAILED -> Optional.of(new ReleaseEvent.Fail(reason, now));
          case CANCELLED -> Optional.of(new ReleaseEvent.Stop(reason, now));
          case UNKNOWN ->
              release.state() instanceof Unknown
                  ? Optional.empty()
                  : Optional.of(new ReleaseEvent.Lose(reason, now));
        };
    Release after = event.flatMap(e -> books.note(release, e)).orElse(release);
    if (!after.state().holdsTarget()) {
      free(after);
    }
    return after;
  }

  private static Optional<ReleaseEvent> going(Release release, String reason, Instant now) {
    boolean news =
        release.state() instanceof Unknown
            || release.state().run().flatMap(Run::unseenSince).isPresent();
    return news ? Optional.of(new ReleaseEvent.Find(reason, now)) : Optional.empty();
  }

  private void missed(Release release, Run run, String reason) {
    Instant now = clock.instant();
    if (release.state() instanceof Unknown) {
      return;
    }
    if (run.unseenSince().isEmpty()) {
      books.note(release, new ReleaseEvent.Miss(reason, now));
    } else if (!run.unseenSince().get().plus(SILENCE_MAX).isAfter(now)) {
      books.note(release, new ReleaseEvent.Lose(reason, now));
    }
  }

  private boolean isInTime(Run run) {
    return run.since().plus(START_WITHIN).isAfter(clock.instant());
  }

  /** The executor is certain that it never had this run: the process stopped before it called. */
  private void neverSeen(Release release, Run run) {
    Instant now = clock.instant();
    boolean inTime = isInTime(run);
    if (release.state() instanceof Running && inTime) {
      begin(release);
    } else if (release.state() instanceof Aborting && !inTime) {
      heard(release, new RunState(RunState.Phase.CANCELLED, "nothing was started"));
    } else if (!inTime && !(release.state() instanceof Unknown)) {
      books.note(
          release,
          new ReleaseEvent.Lose(
              "the gate stopped before it called the executor, which knows no run " + run.id(),
              now));
    }
  }

  /** Gives back the target of a release that does not need it. */
  void free(Release release) {
    locks
        .running(release.target())
        .filter(lock -> lock.release().equals(Optional.of(release.id())))
        .ifPresent(lock -> locks.release(lock, clock.instant()));
  }

  /** Asks the executor to stop a run; a failure is left to the next look. */
  void cancel(Release release) {
    try {
      release.state().run().ifPresent(r -> deployers.apply(release.target()).cancel(r.id()));
    } catch (RuntimeException e) {
      missed(release, release.state().run().orElseThrow(), Failures.say(e));
    }
  }
}
