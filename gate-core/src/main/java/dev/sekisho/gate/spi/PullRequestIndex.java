package dev.sekisho.gate.spi;

import dev.sekisho.gate.fact.HeadSha;
import dev.sekisho.gate.fact.PullRequestRef;
import dev.sekisho.gate.fact.RepositoryName;
import java.util.List;

/**
 * Finds pull requests where an event names none. Throws when it can not tell; an empty list means
 * that there are none. Called by many threads at once.
 */
public interface PullRequestIndex {

  /** The open pull requests of {@code repository} whose head is {@code sha}, forks included. */
  List<PullRequestRef> withHead(RepositoryName repository, HeadSha sha);

  /** The open pull requests of every repository that the gate watches. */
  List<PullRequestRef> open();
}
