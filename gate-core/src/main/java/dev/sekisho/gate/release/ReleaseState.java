package dev.sekisho.gate.release;

import dev.sekisho.gate.engine.DecisionId;
import dev.sekisho.gate.fact.Person;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * How a release stands. Every state is of exactly one {@link Phase}. {@link Transitions} says what
 * leads from one to the next.
 */
public sealed interface ReleaseState {

  /** Answers with the method of the case; stands in for a switch over the cases. */
  <R> R fold(Cases<? extends R> cases);

  /** Whose turn it is. */
  Phase phase();

  /** The word for people, for example {@code rolled back}. */
  default String word() {
    return getClass()
        .getSimpleName()
        .replaceAll("(?<=[a-z])(?=[A-Z])", " ")
        .toLowerCase(Locale.ROOT);
  }

  /** Whether its target is held: nothing else may run there. */
  default boolean holdsTarget() {
    return fence().isPresent();
  }

  /** The right by which it holds its target; empty when it holds none. */
  default Optional<Long> fence() {
    return run().map(Run::fence);
  }

  /** Its run that may be going on; empty when there is none. */
  default Optional<Run> run() {
    return Optional.empty();
  }

  /** Whose turn it is. */
  enum Phase {
    /** Something outside has to happen before it goes on. */
    WAITING,
    /** It goes on by itself, or may be going on. */
    IN_FLIGHT,
    /** It ended. */
    FINAL
  }

  /**
   * One answer for each state.
   *
   * @param <R> the answer
   */
  interface Cases<R> {
    /** It is planned. */
    R planned(Planned state);

    /** It waits. */
    R waiting(Waiting state);

    /** The gate said yes. */
    R judged(Judged state);

    /** It holds its target. */
    R locked(Locked state);

    /** It runs. */
    R running(Running state);

    /** It is out. */
    R succeeded(Succeeded state);

    /** It failed. */
    R failed(Failed state);

    /** It is to stop. */
    R aborting(Aborting state);

    /** It was stopped. */
    R aborted(Aborted state);

    /** Nobody can tell. */
    R unknown(Unknown state);

    /** It was out and is not any more. */
    R rolledBack(RolledBack state);
  }

  /** It is planned, and nobody said go. */
  record Planned() implements ReleaseState {
    @Override
    public <R> R fold(Cases<? extends R> cases) {
      return cases.planned(this);
    }

    @Override
    public Phase phase() {
      return Phase.WAITING;
    }
  }

  /**
   * It can not go on yet.
   *
   * @param reason why, in a sentence
   * @param until what ends that
   * @param since since when it waits, which is its place in the queue
   */
  record Waiting(String reason, Until until, Instant since) implements ReleaseState {
    @Override
    public <R> R fold(Cases<? extends R> cases) {
      return cases.waiting(this);
    }

    @Override
    public Phase phase() {
      return Phase.WAITING;
    }
  }

  /**
   * The gate said yes to it just now.
   *
   * @param decision the answer
   * @param at when
   */
  record Judged(DecisionId decision, Instant at) implements ReleaseState {
    @Override
    public <R> R fold(Cases<? extends R> cases) {
      return cases.judged(this);
    }

    @Override
    public Phase phase() {
      return Phase.IN_FLIGHT;
    }
  }

  /**
   * It holds its target, and nothing was started.
   *
   * @param decision the answer that it goes by
   * @param held the right by which it holds its target
   * @param at since when
   */
  record Locked(DecisionId decision, long held, Instant at) implements ReleaseState {
    @Override
    public <R> R fold(Cases<? extends R> cases) {
      return cases.locked(this);
    }

    @Override
    public Phase phase() {
      return Phase.IN_FLIGHT;
    }

    @Override
    public Optional<Long> fence() {
      return Optional.of(held);
    }
  }

  /**
   * An executor is or is about to be at it.
   *
   * @param going the run
   */
  record Running(Run going) implements ReleaseState {
    @Override
    public <R> R fold(Cases<? extends R> cases) {
      return cases.running(this);
    }

    @Override
    public Phase phase() {
      return Phase.IN_FLIGHT;
    }

    @Override
    public Optional<Run> run() {
      return Optional.of(going);
    }
  }

  /**
   * Its executor is to stop, and did not yet say that it has.
   *
   * @param going the run
   * @param by who wants that
   * @param reason why
   */
  record Aborting(Run going, Person by, String reason) implements ReleaseState {
    @Override
    public <R> R fold(Cases<? extends R> cases) {
      return cases.aborting(this);
    }

    @Override
    public Phase phase() {
      return Phase.IN_FLIGHT;
    }

    @Override
    public Optional<Run> run() {
      return Optional.of(going);
    }
  }

  /**
   * Nobody can tell how its run stands: it may be going on, done or dead. It holds its target until
   * a look at the executor or a person settles it.
   *
   * @param last the run
   * @param reason why nobody can tell
   * @param at since when
   */
  record Unknown(Run last, String reason, Instant at) implements ReleaseState {
    @Override
    public <R> R fold(Cases<? extends R> cases) {
      return cases.unknown(this);
    }

    @Override
    public Phase phase() {
      return Phase.IN_FLIGHT;
    }

    @Override
    public Optional<Run> run() {
      return Optional.of(last);
    }
  }

  /**
   * It is out.
   *
   * @param at since when
   * @param evidence what says so
   */
  record Succeeded(Instant at, String evidence) implements ReleaseState {
    @Override
    public <R> R fold(Cases<? extends R> cases) {
      return cases.succeeded(this);
    }

    @Override
    public Phase phase() {
      return Phase.FINAL;
    }
  }

  /**
   * It did not go out, or not all of it.
   *
   * @param at since when
   * @param reason what says so
   */
  record Failed(Instant at, String reason) implements ReleaseState {
    @Override
    public <R> R fold(Cases<? extends R> cases) {
      return cases.failed(this);
    }

    @Override
    public Phase phase() {
      return Phase.FINAL;
    }
  }

  /**
   * It was stopped before its end.
   *
   * @param at since when
   * @param by who wanted that; empty when it was not a person
   * @param reason why
   */
  record Aborted(Instant at, Optional<Person> by, String reason) implements ReleaseState {
    @Override
    public <R> R fold(Cases<? extends R> cases) {
      return cases.aborted(this);
    }

    @Override
    public Phase phase() {
      return Phase.FINAL;
    }
  }

  /**
   * It was out, and a later release brought back what was there before it.
   *
   * @param at since when
   * @param by that release
   */
  record RolledBack(Instant at, ReleaseId by) implements ReleaseState {
    @Override
    public <R> R fold(Cases<? extends R> cases) {
      return cases.rolledBack(this);
    }

    @Override
    public Phase phase() {
      return Phase.FINAL;
    }
  }
}
