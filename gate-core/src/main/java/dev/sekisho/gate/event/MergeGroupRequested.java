package dev.sekisho.gate.event;

import dev.sekisho.gate.fact.BranchName;
import dev.sekisho.gate.fact.HeadSha;
import dev.sekisho.gate.fact.Person;
import dev.sekisho.gate.fact.RepositoryName;

/**
 * A merge queue made a group of pull requests and waits for the checks of its commit.
 *
 * @param repository where
 * @param head the commit that holds the whole group
 * @param baseSha the commit that the group is put onto
 * @param base the branch that it is put onto
 * @param actor who put it there
 */
public record MergeGroupRequested(
    RepositoryName repository, HeadSha head, HeadSha baseSha, BranchName base, Person actor)
    implements GateEvent {
  @Override
  public EventKind kind() {
    return EventKind.MERGE_GROUP_REQUESTED;
  }

  @Override
  public Scope scope() {
    return new Scope.Commit(repository, head);
  }

  @Override
  public <R> R fold(Cases<? extends R> cases) {
    return cases.mergeGroupRequested(this);
  }
}
