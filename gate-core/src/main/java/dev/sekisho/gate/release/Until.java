package dev.sekisho.gate.release;

import java.time.Instant;
import java.util.function.Function;

/** What ends the waiting of a release. */
public sealed interface Until {

  /** Answers with the function of the case; stands in for a switch over the cases. */
  <R> R fold(
      Function<? super Go, ? extends R> go,
      Function<? super Turn, ? extends R> turn,
      Function<? super AskAgain, ? extends R> askAgain);

  /** Somebody says go. */
  record Go() implements Until {
    @Override
    public <R> R fold(
        Function<? super Go, ? extends R> go,
        Function<? super Turn, ? extends R> turn,
        Function<? super AskAgain, ? extends R> askAgain) {
      return go.apply(this);
    }
  }

  /** Its target becomes free, and it is the first in the queue. The gate is asked again then. */
  record Turn() implements Until {
    @Override
    public <R> R fold(
        Function<? super Go, ? extends R> go,
        Function<? super Turn, ? extends R> turn,
        Function<? super AskAgain, ? extends R> askAgain) {
      return turn.apply(this);
    }
  }

  /**
   * A time comes, and the gate is asked again.
   *
   * @param at that time
   */
  record AskAgain(Instant at) implements Until {
    @Override
    public <R> R fold(
        Function<? super Go, ? extends R> go,
        Function<? super Turn, ? extends R> turn,
        Function<? super AskAgain, ? extends R> askAgain) {
      return askAgain.apply(this);
    }
  }
}
