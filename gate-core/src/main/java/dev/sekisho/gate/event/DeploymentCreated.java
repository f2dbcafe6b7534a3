package dev.sekisho.gate.event;

import dev.sekisho.gate.fact.Deployment;
import dev.sekisho.gate.fact.RepositoryName;

/**
 * A deployment was created; nothing says yet that it began.
 *
 * @param repository where
 * @param id the code host's id of the deployment
 * @param deployment what is to go where, and who asked
 */
public record DeploymentCreated(RepositoryName repository, long id, Deployment deployment)
    implements GateEvent {
  @Override
  public EventKind kind() {
    return EventKind.DEPLOYMENT_CREATED;
  }

  @Override
  public Scope scope() {
    return new Scope.Commit(repository, deployment.sha());
  }

  @Override
  public <R> R fold(Cases<? extends R> cases) {
    return cases.deploymentCreated(this);
  }
}
