package dev.sekisho.gate.event;

import dev.sekisho.gate.fact.BranchName;
import dev.sekisho.gate.fact.HeadSha;
import dev.sekisho.gate.fact.Person;
import dev.sekisho.gate.fact.PullRequestRef;
import dev.sekisho.gate.fact.RepositoryName;
import java.util.Optional;

/**
 * A merge queue put a pull request onto its base, with those that wait before it, and waits for the
 * checks of that commit.
 *
 * @param repository where
 * @param pullRequest which pull request; empty when the code host did not say
 * @param head the commit that holds the whole group
 * @param baseSha the commit that the group is put onto
 * @param base the branch that it is put onto
 * @param actor who put it there
 */
public record MergeGroupRequested(
    RepositoryName repository,
    Optional<PullRequestRef> pullRequest,
    HeadSha head,
    HeadSha baseSha,
    BranchName base,
    Person actor)
    implements GateEvent {
  @Override
  public EventKind kind() {
    return EventKind.MERGE_GROUP_REQUESTED;
  }

  @Override
  public Scope scope() {
    return Scope.of(pullRequest.stream().toList(), repository, head);
  }

  @Override
  public <R> R fold(Cases<? extends R> cases) {
    return cases.mergeGroupRequested(this);
  }
}
