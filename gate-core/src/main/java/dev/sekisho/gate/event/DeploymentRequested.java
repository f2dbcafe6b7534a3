package dev.sekisho.gate.event;

import dev.sekisho.gate.fact.EnvironmentName;
import dev.sekisho.gate.fact.HeadSha;
import dev.sekisho.gate.fact.Person;
import dev.sekisho.gate.fact.PullRequestRef;
import dev.sekisho.gate.fact.RepositoryName;
import java.net.URI;
import java.util.List;

/**
 * A deployment to a protected environment waits until the gate answers.
 *
 * @param repository where
 * @param environment where to
 * @param sha what is to be deployed
 * @param pullRequests the pull requests that the code host named, often none
 * @param callback where the answer goes; check its host before sending anything there
 * @param actor who asked
 */
public record DeploymentRequested(
    RepositoryName repository,
    EnvironmentName environment,
    HeadSha sha,
    List<PullRequestRef> pullRequests,
    URI callback,
    Person actor)
    implements GateEvent {
  public DeploymentRequested {
    pullRequests = List.copyOf(pullRequests);
  }

  @Override
  public EventKind kind() {
    return EventKind.DEPLOYMENT_REQUESTED;
  }

  @Override
  public Scope scope() {
    return Scope.of(pullRequests, repository, sha);
  }

  @Override
  public <R> R fold(Cases<? extends R> cases) {
    return cases.deploymentRequested(this);
  }
}
