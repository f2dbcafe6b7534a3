package dev.sekisho.gate.ledger;

import dev.sekisho.gate.fact.HeadChange;
import dev.sekisho.gate.fact.HeadSha;
import dev.sekisho.gate.fact.Person;
import java.time.Instant;
import java.util.Optional;

/**
 * One arrival of a head, and how it became known.
 *
 * @param change the head
 * @param origin how it became known
 * @param previous the head before, where an event told it
 */
record Arrival(HeadChange change, Origin origin, Optional<HeadSha> previous) {

  /** How an arrival became known. */
  enum Origin {
    /** An event told that the pull request was opened with it. */
    OPENED,
    /** An event told that it was pushed. */
    PUSHED,
    /** It was there when somebody looked. */
    FOUND,
    /** It was there again when somebody looked, after others had been there. */
    RETURNED;

    boolean isTold() {
      return this == OPENED || this == PUSHED;
    }
  }

  HeadSha sha() {
    return change.sha();
  }

  Instant at() {
    return change.arrivedAt();
  }

  boolean follows(Arrival other) {
    return previous.filter(other.sha()::equals).isPresent();
  }

  /** The same with whatever the other knows of this head and this one does not. */
  Arrival with(HeadChange other) {
    Person pusher = change.pushedBy().equals(Person.NOBODY) ? other.pushedBy() : change.pushedBy();
    return new Arrival(
        new HeadChange(
            change.sha(),
            change.arrivedAt(),
            pusher,
            change.forced() || other.forced(),
            change.tree().or(other::tree),
            change.patch().or(other::patch),
            change.changedPaths().or(other::changedPaths)),
        origin,
        previous);
  }

  /** The same at another time, known in another way. */
  Arrival dated(Instant time, Origin how) {
    return new Arrival(
        new HeadChange(
            change.sha(),
            time,
            change.pushedBy(),
            change.forced(),
            change.tree(),
            change.patch(),
            change.changedPaths()),
        how,
        previous);
  }
}
