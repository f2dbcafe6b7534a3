package dev.sekisho.gate.release;

import dev.sekisho.gate.engine.DecisionId;
import dev.sekisho.gate.fact.Person;
import java.time.Instant;
import java.util.Optional;

/** Something that happens to a release. {@link Transitions} says where it leads. */
public sealed interface ReleaseEvent {

  /** When it happened. */
  Instant at();

  /** What happened, in a sentence for its history. */
  String said();

  /** Who made it happen; empty when it was the gate itself. */
  default Optional<Person> actor() {
    return Optional.empty();
  }

  /** It has to wait. */
  record Wait(String reason, Until until, Instant at) implements ReleaseEvent {
    @Override
    public String said() {
      return "Waits: " + reason;
    }
  }

  /** The gate said yes. */
  record Allow(DecisionId decision, Instant at) implements ReleaseEvent {
    @Override
    public String said() {
      return "The gate says yes (decision " + decision.abbreviated() + ")";
    }
  }

  /** It got its target. */
  record Lock(long fence, Instant at) implements ReleaseEvent {
    @Override
    public String said() {
      return "Holds its target (fence " + fence + ")";
    }
  }

  /** Its executor is about to be asked. */
  record Start(RunId run, Instant at) implements ReleaseEvent {
    @Override
    public String said() {
      return "Starts as run " + run;
    }
  }

  /** Another process took it over. */
  record Adopt(long fence, Instant at) implements ReleaseEvent {
    @Override
    public String said() {
      return "Is looked after by another process (fence " + fence + ")";
    }
  }

  /** Its executor did not answer for it. */
  record Miss(String reason, Instant at) implements ReleaseEvent {
    @Override
    public String said() {
      return "The executor does not answer: " + reason;
    }
  }

  /** Its executor says that it is going on. */
  record Find(String reason, Instant at) implements ReleaseEvent {
    @Override
    public String said() {
      return "The executor says that it is running: " + reason;
    }
  }

  /** Its executor says that it did all that it was asked to. */
  record Succeed(String evidence, Instant at) implements ReleaseEvent {
    @Override
    public String said() {
      return "Is out: " + evidence;
    }
  }

  /** Its executor says that it did not. */
  record Fail(String reason, Instant at) implements ReleaseEvent {
    @Override
    public String said() {
      return "Failed: " + reason;
    }
  }

  /** Its executor says that it stopped before its end. */
  record Stop(String reason, Instant at) implements ReleaseEvent {
    @Override
    public String said() {
      return "Was stopped: " + reason;
    }
  }

  /** Nobody can tell how it stands. */
  record Lose(String reason, Instant at) implements ReleaseEvent {
    @Override
    public String said() {
      return "Nobody can tell how it stands: " + reason;
    }
  }

  /** Somebody wants it stopped; by nobody when the gate itself does. */
  record Abort(Person by, String reason, Instant at) implements ReleaseEvent {
    @Override
    public String said() {
      return reason.isBlank() ? "Is called off" : "Is called off: " + reason;
    }

    @Override
    public Optional<Person> actor() {
      return Optional.of(by).filter(person -> !person.equals(Person.NOBODY));
    }
  }

  /** Somebody who looked says how it ended. */
  record Settle(Person by, boolean succeeded, String reason, Instant at) implements ReleaseEvent {
    @Override
    public String said() {
      return by + " looked: it " + (succeeded ? "succeeded" : "failed") + " (" + reason + ")";
    }

    @Override
    public Optional<Person> actor() {
      return Optional.of(by);
    }
  }

  /** A later release brought back what was there before it. */
  record RollBack(ReleaseId by, Instant at) implements ReleaseEvent {
    @Override
    public String said() {
      return "Was rolled back by " + by;
    }
  }
}
