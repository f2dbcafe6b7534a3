package dev.sekisho.gate.spi;

import dev.sekisho.gate.fact.Freeze;
import dev.sekisho.gate.fact.Person;
import dev.sekisho.gate.release.Lock;
import dev.sekisho.gate.release.Release;
import dev.sekisho.gate.release.StoredFreeze;
import dev.sekisho.gate.release.Target;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Who holds which target: the release that runs there, and whoever locked it. A release holds its
 * target until its run has ended, however long that takes; the process that looks after it has a
 * lease, and another may take the release over, but never the target, when that is over. Every
 * change is an entry in the ledger. Throws when it can not write or read. Called by many threads
 * and processes at once.
 */
public interface Locks {

  /** Whether a target was got. */
  sealed interface Acquired {

    /** Answers with the function of the case; stands in for a switch over the cases. */
    <R> R fold(Function<? super Lock, ? extends R> got, Function<? super Lock, ? extends R> held);

    /** It was got, with a fence that is higher than every earlier one. */
    record Got(Lock lock) implements Acquired {
      @Override
      public <R> R fold(
          Function<? super Lock, ? extends R> got, Function<? super Lock, ? extends R> held) {
        return got.apply(lock);
      }
    }

    /** It is held. */
    record Held(Lock lock) implements Acquired {
      @Override
      public <R> R fold(
          Function<? super Lock, ? extends R> got, Function<? super Lock, ? extends R> held) {
        return held.apply(lock);
      }
    }
  }

  /**
   * Takes a target for a release, unless another release holds it or somebody else than its
   * requester locked it. A release that holds it already gets it again, with a new fence.
   *
   * @param owner the process that looks after the release
   * @param leasedUntil until when nobody else may take the release over
   */
  Acquired acquire(Release release, String owner, Instant leasedUntil, Instant at);

  /**
   * Looks after a release for longer, or takes it over from a process whose lease is over; then the
   * fence is a new one.
   *
   * @return the lock; empty when another process looks after it, or when it does not hold its
   *     target
   */
  Optional<Lock> renew(Release release, String owner, Instant leasedUntil, Instant at);

  /** Gives a target back; without effect when that fence does not hold it any more. */
  void release(Lock lock, Instant at);

  /**
   * Locks a target for a person, also while a release runs there, which goes on.
   *
   * @return the lock, or whose it is already
   */
  Acquired lock(Target target, Person by, String why, Optional<Instant> until, Instant at);

  /**
   * Takes away a person's lock.
   *
   * @param reason why, for the ledger; who takes away somebody else's lock must give one
   * @return the lock that there was
   */
  Optional<Lock> unlock(Target target, Person by, String reason, Instant at);

  /** The release that holds a target. */
  Optional<Lock> running(Target target);

  /** The person's lock on a target that is on at {@code at}. */
  Optional<Lock> locked(Target target, Instant at);

  /** Every lock that is on at {@code at}, of releases and of people. */
  List<Lock> all(Instant at);

  /** Declares a freeze; empty {@code target} covers everything. */
  StoredFreeze freeze(Optional<Target> target, Person by, Freeze freeze, Instant at);

  /** Lifts a freeze; empty when there is none of that number that is not lifted. */
  Optional<StoredFreeze> unfreeze(long id, Person by, Instant at);

  /** The freezes that are on at {@code at} or announced, oldest first. */
  List<StoredFreeze> freezes(Instant at);
}
