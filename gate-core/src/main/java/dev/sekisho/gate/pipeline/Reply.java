package dev.sekisho.gate.pipeline;

import dev.sekisho.gate.engine.Evaluation;
import dev.sekisho.gate.release.Refusal;
import dev.sekisho.gate.release.Release;
import java.util.Optional;
import java.util.function.Function;

/** What came of a command about a release. */
public sealed interface Reply {

  /** Answers with the function of the case; stands in for a switch over the cases. */
  <R> R fold(
      Function<? super Done, ? extends R> done, Function<? super Refused, ? extends R> refused);

  /**
   * It was done.
   *
   * @param release the release as it stands now
   * @param evaluation what the gate said, where it was asked
   */
  record Done(Release release, Optional<Evaluation> evaluation) implements Reply {
    @Override
    public <R> R fold(
        Function<? super Done, ? extends R> done, Function<? super Refused, ? extends R> refused) {
      return done.apply(this);
    }
  }

  /**
   * It was not done.
   *
   * @param refusal why, and what to do next
   * @param release the release as it stands now; empty when it is about none
   */
  record Refused(Refusal refusal, Optional<Release> release) implements Reply {
    @Override
    public <R> R fold(
        Function<? super Done, ? extends R> done, Function<? super Refused, ? extends R> refused) {
      return refused.apply(this);
    }
  }
}
