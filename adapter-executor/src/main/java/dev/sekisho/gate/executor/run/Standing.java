package dev.sekisho.gate.executor.run;

import java.util.OptionalInt;
import java.util.function.Function;

/** How a run stands, as far as its folder and the machine's processes tell. */
public sealed interface Standing {

  /** It is about to begin, or runs. */
  record Running() implements Standing {}

  /**
   * It never began and never will; certainly nothing was done.
   *
   * @param cancelled whether somebody asked for that
   * @param why in a few words
   */
  record NeverBegan(boolean cancelled, String why) implements Standing {}

  /**
   * It ended, and its end was seen.
   *
   * @param stopped who stopped it
   * @param code what it ended with, when it ended by itself
   * @param signal the signal that killed it, when one did
   * @param left processes that it started and that would not go
   */
  record Ended(Stopped stopped, OptionalInt code, OptionalInt signal, int left)
      implements Standing {}

  /**
   * It began, and nobody saw its end.
   *
   * @param stillRunning whether something that it started still runs
   */
  record Lost(boolean stillRunning) implements Standing {}

  /** Who stopped a run. */
  enum Stopped {
    /** Nobody, or nobody whom we know. */
    NOT,
    /** Whoever asked us to. */
    CANCELLED,
    /** We, because its time was over. */
    OUT_OF_TIME
  }

  /** The result of the one case that this is. */
  default <T> T fold(
      Function<Running, T> running,
      Function<NeverBegan, T> neverBegan,
      Function<Ended, T> ended,
      Function<Lost, T> lost) {
    if (this instanceof Running it) {
      return running.apply(it);
    }
    if (this instanceof NeverBegan it) {
      return neverBegan.apply(it);
    }
    if (this instanceof Ended it) {
      return ended.apply(it);
    }
    return lost.apply((Lost) this);
  }
}
