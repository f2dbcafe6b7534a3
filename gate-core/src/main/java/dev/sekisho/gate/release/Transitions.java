package dev.sekisho.gate.release;

import dev.sekisho.gate.fact.Person;
import dev.sekisho.gate.release.ReleaseEvent.Abort;
import dev.sekisho.gate.release.ReleaseEvent.Adopt;
import dev.sekisho.gate.release.ReleaseEvent.Allow;
import dev.sekisho.gate.release.ReleaseEvent.Fail;
import dev.sekisho.gate.release.ReleaseEvent.Find;
import dev.sekisho.gate.release.ReleaseEvent.Lock;
import dev.sekisho.gate.release.ReleaseEvent.Lose;
import dev.sekisho.gate.release.ReleaseEvent.Miss;
import dev.sekisho.gate.release.ReleaseEvent.RollBack;
import dev.sekisho.gate.release.ReleaseEvent.Settle;
import dev.sekisho.gate.release.ReleaseEvent.Start;
import dev.sekisho.gate.release.ReleaseEvent.Stop;
import dev.sekisho.gate.release.ReleaseEvent.Succeed;
import dev.sekisho.gate.release.ReleaseEvent.Wait;
import dev.sekisho.gate.release.ReleaseState.Aborted;
import dev.sekisho.gate.release.ReleaseState.Aborting;
import dev.sekisho.gate.release.ReleaseState.Failed;
import dev.sekisho.gate.release.ReleaseState.Judged;
import dev.sekisho.gate.release.ReleaseState.Locked;
import dev.sekisho.gate.release.ReleaseState.Phase;
import dev.sekisho.gate.release.ReleaseState.Planned;
import dev.sekisho.gate.release.ReleaseState.RolledBack;
import dev.sekisho.gate.release.ReleaseState.Running;
import dev.sekisho.gate.release.ReleaseState.Succeeded;
import dev.sekisho.gate.release.ReleaseState.Unknown;
import dev.sekisho.gate.release.ReleaseState.Waiting;
import java.time.Instant;
import java.util.Optional;

/** What leads from one state of a release to the next. Pure. */
public final class Transitions {
  private Transitions() {}

  /** The state after an event; empty when the event can not happen to a release that stands so. */
  public static Optional<ReleaseState> next(ReleaseState state, ReleaseEvent event) {
    if (state.phase() == Phase.FINAL) {
      return state instanceof Succeeded && event instanceof RollBack back
          ? Optional.of(new RolledBack(back.at(), back.by()))
          : Optional.empty();
    }
    return state.run().map(run -> ofRun(state, run, event)).orElseGet(() -> ofNoRun(state, event));
  }

  /** From a state in which nothing was started, so that nothing can have happened outside. */
  private static Optional<ReleaseState> ofNoRun(ReleaseState state, ReleaseEvent event) {
    if (event instanceof Wait wait) {
      Instant since = state instanceof Waiting before ? before.since() : wait.at();
      return Optional.of(new Waiting(wait.reason(), wait.until(), since));
    }
    if (event instanceof Abort abort) {
      return Optional.of(new Aborted(abort.at(), abort.actor(), abort.reason()));
    }
    if (event instanceof Allow allow && (state instanceof Planned || state instanceof Waiting)) {
      return Optional.of(new Judged(allow.decision(), allow.at()));
    }
    if (event instanceof Lock lock && state instanceof Judged judged) {
      return Optional.of(new Locked(judged.decision(), lock.fence(), lock.at()));
    }
    if (event instanceof Start start && state instanceof Locked locked) {
      return Optional.of(new Running(Run.intended(start.run(), locked.held(), start.at())));
    }
    return Optional.empty();
  }

  /** From a state in which something was started, which only its executor or a person can end. */
  private static Optional<ReleaseState> ofRun(ReleaseState state, Run run, ReleaseEvent event) {
    if (event instanceof Succeed succeed) {
      return Optional.of(new Succeeded(succeed.at(), succeed.evidence()));
    }
    if (event instanceof Fail fail) {
      return Optional.of(new Failed(fail.at(), fail.reason()));
    }
    if (event instanceof Stop stop) {
      return Optional.of(stopped(state, stop));
    }
    if (event instanceof Adopt adopt) {
      return Optional.of(with(state, run.heldBy(adopt.fence())));
    }
    if (event instanceof Miss miss) {
      return Optional.of(with(state, run.unseen(miss.at())));
    }
    if (event instanceof Find) {
      return Optional.of(
          state instanceof Unknown ? new Running(run.seen()) : with(state, run.seen()));
    }
    if (event instanceof Lose lose && !(state instanceof Unknown)) {
      return Optional.of(new Unknown(run, lose.reason(), lose.at()));
    }
    if (event instanceof Abort abort && !(state instanceof Aborting)) {
      return Optional.of(new Aborting(run, abort.by(), abort.reason()));
    }
    if (event instanceof Settle settle && state instanceof Unknown) {
      return Optional.of(
          settle.succeeded()
              ? new Succeeded(settle.at(), settle.said())
              : new Failed(settle.at(), settle.said()));
    }
    return Optional.empty();
  }

  private static Aborted stopped(ReleaseState state, Stop stop) {
    return state instanceof Aborting aborting
        ? new Aborted(
            stop.at(),
            Optional.of(aborting.by()).filter(by -> !by.equals(Person.NOBODY)),
            aborting.reason())
        : new Aborted(stop.at(), Optional.empty(), stop.reason());
  }

  private static ReleaseState with(ReleaseState state, Run run) {
    if (state instanceof Aborting aborting) {
      return new Aborting(run, aborting.by(), aborting.reason());
    }
    if (state instanceof Unknown unknown) {
      return new Unknown(run, unknown.reason(), unknown.at());
    }
    return new Running(run);
  }
}
