package dev.sekisho.gate.spi;

import dev.sekisho.gate.fact.HeadSha;
import dev.sekisho.gate.fact.PullRequestRef;
import dev.sekisho.gate.fact.Question;
import java.util.Optional;

/**
 * One question to answer. Asking it twice is asking it once: the answer follows from what is true
 * when it is given.
 *
 * @param subject about which pull request
 * @param head about which head; empty for the one that it has when it is asked
 * @param question what is asked
 * @param explain whether somebody wants the whole explanation at the pull request
 */
public record Request(
    PullRequestRef subject, Optional<HeadSha> head, Question question, boolean explain) {

  /** May it be merged, as it is when this is answered? */
  public static Request merge(PullRequestRef subject) {
    return new Request(subject, Optional.empty(), new Question.Merge(), false);
  }

  /** The same, with the whole explanation. */
  public Request explained() {
    return new Request(subject, head, question, true);
  }
}
