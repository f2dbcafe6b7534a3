package dev.sekisho.gate.testkit.github.internal.json;

import dev.sekisho.gate.testkit.github.Deployment;
import dev.sekisho.gate.testkit.github.internal.state.Repository;

/** Deployments and how they go. */
public final class Deployments {
  private final Accounts accounts;
  private final Repositories repositories;

  /** Documents about a host. */
  public Deployments(Accounts accounts, Repositories repositories) {
    this.accounts = accounts;
    this.repositories = repositories;
  }

  /** A deployment. */
  public Doc deployment(Repository repository, Deployment deployment) {
    String url = url(repository, deployment);
    return Doc.of(
        "url", url,
        "id", deployment.id(),
        "node_id", Accounts.nodeId("Deployment", deployment.id()),
        "sha", deployment.sha(),
        "ref", deployment.ref(),
        "task", deployment.task(),
        "payload", deployment.payload(),
        "original_environment", deployment.environment(),
        "environment", deployment.environment(),
        "description", deployment.description(),
        "creator", accounts.user(deployment.creator()),
        "created_at", deployment.createdAt().toString(),
        "updated_at", deployment.createdAt().toString(),
        "statuses_url", url + "/statuses",
        "repository_url", repositories.url(repository),
        "transient_environment", false,
        "production_environment", deployment.environment().equals("production"),
        "performed_via_github_app", null);
  }

  /** A status of a deployment. */
  public Doc status(Repository repository, Deployment deployment, Deployment.Status status) {
    String url = url(repository, deployment);
    return Doc.of(
        "url", url + "/statuses/" + status.id(),
        "id", status.id(),
        "node_id", Accounts.nodeId("DeploymentStatus", status.id()),
        "state", status.state(),
        "creator", accounts.user(status.creator()),
        "description", status.description(),
        "environment", deployment.environment(),
        "target_url", status.logUrl(),
        "log_url", status.logUrl(),
        "environment_url", status.environmentUrl(),
        "created_at", status.at().toString(),
        "updated_at", status.at().toString(),
        "deployment_url", url,
        "repository_url", repositories.url(repository),
        "performed_via_github_app", null);
  }

  private String url(Repository repository, Deployment deployment) {
    return repositories.url(repository) + "/deployments/" + deployment.id();
  }
}
