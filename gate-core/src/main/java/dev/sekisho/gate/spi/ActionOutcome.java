package dev.sekisho.gate.spi;

import dev.sekisho.gate.fact.HeadSha;
import java.util.Optional;
import java.util.function.Function;

/** How an action ended. */
public sealed interface ActionOutcome {

  /** Answers with the function of the case; stands in for a switch over the cases. */
  <R> R fold(
      Function<? super Done, ? extends R> done,
      Function<? super HeadMoved, ? extends R> headMoved,
      Function<? super Failed, ? extends R> failed);

  /**
   * It was done.
   *
   * @param reference where it can be seen, for example a link; empty when nowhere
   */
  record Done(Optional<String> reference) implements ActionOutcome {

    /** Done, and there is nothing to look at. */
    public static final Done WITHOUT_REFERENCE = new Done(Optional.empty());

    @Override
    public <R> R fold(
        Function<? super Done, ? extends R> done,
        Function<? super HeadMoved, ? extends R> headMoved,
        Function<? super Failed, ? extends R> failed) {
      return done.apply(this);
    }
  }

  /**
   * It was not done, because the pull request has another head by now.
   *
   * @param now that head
   */
  record HeadMoved(HeadSha now) implements ActionOutcome {
    @Override
    public <R> R fold(
        Function<? super Done, ? extends R> done,
        Function<? super HeadMoved, ? extends R> headMoved,
        Function<? super Failed, ? extends R> failed) {
      return headMoved.apply(this);
    }
  }

  /**
   * It is not known to be done.
   *
   * @param reason what went wrong, for a person to read; names no secret
   */
  record Failed(String reason) implements ActionOutcome {
    @Override
    public <R> R fold(
        Function<? super Done, ? extends R> done,
        Function<? super HeadMoved, ? extends R> headMoved,
        Function<? super Failed, ? extends R> failed) {
      return failed.apply(this);
    }
  }
}
