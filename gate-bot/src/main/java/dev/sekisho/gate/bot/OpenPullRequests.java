package dev.sekisho.gate.bot;

import dev.sekisho.gate.fact.PullRequestRef;
import dev.sekisho.gate.fact.RepositoryName;
import java.util.List;

/** Tells what there is to sweep. Called by many threads at once. */
public interface OpenPullRequests {

  /** The repositories that the gate watches. */
  List<RepositoryName> watched();

  /** The open pull requests of one of them; throws when they can not be told. */
  List<PullRequestRef> of(RepositoryName repository);
}
