package dev.sekisho.gate.testkit.github.internal.change;

import dev.sekisho.gate.testkit.github.Deployment;
import dev.sekisho.gate.testkit.github.ProtectionRequest;
import dev.sekisho.gate.testkit.github.internal.hook.Hooks;
import dev.sekisho.gate.testkit.github.internal.json.Doc;
import dev.sekisho.gate.testkit.github.internal.json.Documents;
import dev.sekisho.gate.testkit.github.internal.state.Host;
import dev.sekisho.gate.testkit.github.internal.state.PullRequest;
import dev.sekisho.gate.testkit.github.internal.state.Repository;
import dev.sekisho.gate.testkit.github.internal.state.View;
import java.util.List;

/** Deployments, and the workflow runs that wait for a yes. */
public final class DeploymentChanges {
  private final Host host;
  private final Documents documents;
  private final Hooks hooks;

  /** Changes to a host. */
  public DeploymentChanges(Host host, Documents documents, Hooks hooks) {
    this.host = host;
    this.documents = documents;
    this.hooks = hooks;
  }

  /** Adds a deployment. */
  public Deployment create(Repository repository, Deployment deployment) {
    repository.deployments.add(deployment);
    hooks.announce(
        repository,
        "deployment",
        deployment.creator(),
        Doc.of(
            "action",
            "created",
            "deployment",
            documents.deployments().deployment(repository, deployment),
            "workflow",
            null,
            "workflow_run",
            null));
    return deployment;
  }

  /** Says how a deployment goes. */
  public Deployment status(Repository repository, long id, Deployment.Status status) {
    int at = index(repository, id);
    Deployment next = repository.deployments.get(at).and(status);
    repository.deployments.set(at, next);
    hooks.announce(
        repository,
        "deployment_status",
        status.creator(),
        Doc.of(
            "action",
            "created",
            "deployment_status",
            documents.deployments().status(repository, next, status),
            "deployment",
            documents.deployments().deployment(repository, next),
            "check_run",
            null,
            "workflow",
            null,
            "workflow_run",
            null));
    return next;
  }

  /** Lets a workflow run wait at an environment, and asks the App. */
  public ProtectionRequest request(Repository repository, String actor, Deployment deployment) {
    create(repository, deployment);
    ProtectionRequest request =
        new ProtectionRequest(host.nextId(), deployment.environment(), deployment.id(), List.of());
    repository.protectionRequests.add(request);
    hooks.announce(
        repository,
        "deployment_protection_rule",
        actor,
        Doc.of(
            "action", "requested",
            "environment", deployment.environment(),
            "event", "push",
            "sha", deployment.sha(),
            "ref", deployment.ref(),
            "deployment_callback_url",
                documents.repositories().url(repository)
                    + "/actions/runs/"
                    + request.run()
                    + "/deployment_protection_rule",
            "deployment", documents.deployments().deployment(repository, deployment),
            "pull_requests",
                repository.pullRequests.values().stream()
                    .map(cell -> cell.now())
                    .filter(pull -> pull.head.equals(deployment.sha()))
                    .map(pull -> documents.pulls().simple(View.FRESH, repository, pull))
                    .toList()));
    return request;
  }

  /** Takes the App's answer. */
  public void answer(Repository repository, long run, ProtectionRequest.Answer answer) {
    repository.protectionRequests.replaceAll(
        request ->
            request.run() == run
                ? new ProtectionRequest(
                    run,
                    request.environment(),
                    request.deployment(),
                    PullRequest.and(request.answers(), answer))
                : request);
  }

  private static int index(Repository repository, long id) {
    for (int i = 0; i < repository.deployments.size(); i++) {
      if (repository.deployments.get(i).id() == id) {
        return i;
      }
    }
    throw new IllegalArgumentException("no deployment " + id);
  }
}
