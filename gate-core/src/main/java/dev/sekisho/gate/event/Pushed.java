package dev.sekisho.gate.event;

import dev.sekisho.gate.fact.BranchName;
import dev.sekisho.gate.fact.HeadSha;
import dev.sekisho.gate.fact.Person;
import dev.sekisho.gate.fact.RepositoryName;
import java.util.Optional;

/**
 * A branch was created or moved. Tags and the deletion of a branch are not told so.
 *
 * @param repository where
 * @param branch which branch
 * @param before where it stood; empty when it was created
 * @param after where it stands
 * @param forced whether commits were replaced instead of added to
 * @param actor who pushed
 */
public record Pushed(
    RepositoryName repository,
    BranchName branch,
    Optional<HeadSha> before,
    HeadSha after,
    boolean forced,
    Person actor)
    implements GateEvent {
  @Override
  public EventKind kind() {
    return EventKind.PUSHED;
  }

  @Override
  public Scope scope() {
    return new Scope.Commit(repository, after);
  }

  @Override
  public <R> R fold(Cases<? extends R> cases) {
    return cases.pushed(this);
  }
}
