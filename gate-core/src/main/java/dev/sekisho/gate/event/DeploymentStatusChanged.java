package dev.sekisho.gate.event;

import dev.sekisho.gate.fact.Deployment;
import dev.sekisho.gate.fact.RepositoryName;

/**
 * A deployment began, went on, succeeded, failed or was replaced.
 *
 * @param repository where
 * @param id the code host's id of the deployment
 * @param deployment what went where and how it stands
 */
public record DeploymentStatusChanged(RepositoryName repository, long id, Deployment deployment)
    implements GateEvent {
  @Override
  public EventKind kind() {
    return EventKind.DEPLOYMENT_STATUS_CHANGED;
  }

  @Override
  public Scope scope() {
    return new Scope.Commit(repository, deployment.sha());
  }

  @Override
  public <R> R fold(Cases<? extends R> cases) {
    return cases.deploymentStatusChanged(this);
  }
}
