package dev.sekisho.gate.event;

import dev.sekisho.gate.fact.AppSlug;
import dev.sekisho.gate.fact.Check;
import dev.sekisho.gate.fact.CheckName;
import dev.sekisho.gate.fact.HeadSha;
import dev.sekisho.gate.fact.PullRequestRef;
import dev.sekisho.gate.fact.RepositoryName;
import java.util.List;
import java.util.Optional;

/**
 * A check run, a check suite or a commit status changed, or somebody asked to run it again.
 *
 * @param source which of the three
 * @param repository where
 * @param sha the commit that it is about
 * @param pullRequests the pull requests that the code host named, often none
 * @param name the name of the run, the context of the status, or the name of the suite's app
 * @param app the app that reported it; a commit status names none
 * @param state how it stands; empty when the code host used a word that the gate does not know
 * @param rerunRequested whether somebody asked for it to run again or pressed one of its buttons
 */
public record CheckChanged(
    Source source,
    RepositoryName repository,
    HeadSha sha,
    List<PullRequestRef> pullRequests,
    CheckName name,
    Optional<AppSlug> app,
    Optional<Check.State> state,
    boolean rerunRequested)
    implements GateEvent {
  public CheckChanged {
    pullRequests = List.copyOf(pullRequests);
  }

  @Override
  public EventKind kind() {
    return EventKind.CHECK_CHANGED;
  }

  @Override
  public Scope scope() {
    return Scope.of(pullRequests, repository, sha);
  }

  @Override
  public <R> R fold(Cases<? extends R> cases) {
    return cases.checkChanged(this);
  }

  /** What reported. */
  public enum Source {
    RUN,
    SUITE,
    STATUS
  }
}
