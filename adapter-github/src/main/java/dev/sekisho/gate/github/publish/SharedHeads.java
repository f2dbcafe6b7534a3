package dev.sekisho.gate.github.publish;

import dev.sekisho.gate.fact.HeadSha;
import dev.sekisho.gate.fact.PullRequestRef;
import java.util.List;

/**
 * Tells which pull requests have one head in common. A check belongs to a commit, so what is said
 * of one of them is shown at all of them. Called by many threads at once.
 */
@FunctionalInterface
public interface SharedHeads {

  /** Nobody keeps a record, so every pull request is taken to have its head for itself. */
  SharedHeads NONE = (subject, head) -> List.of();

  /**
   * Other pull requests of the repository that have or had {@code head} and whose newest answer
   * about it is not {@code Allow}; one that has no answer yet is among them.
   */
  List<PullRequestRef> notAllowed(PullRequestRef subject, HeadSha head);
}
