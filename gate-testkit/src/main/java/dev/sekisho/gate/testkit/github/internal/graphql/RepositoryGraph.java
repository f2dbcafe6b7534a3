package dev.sekisho.gate.testkit.github.internal.graphql;

import dev.sekisho.gate.testkit.github.Deployment;
import dev.sekisho.gate.testkit.github.internal.json.Accounts;
import dev.sekisho.gate.testkit.github.internal.state.PullRequest;
import dev.sekisho.gate.testkit.github.internal.state.Repository;
import dev.sekisho.gate.testkit.github.internal.state.Shas;
import graphql.schema.DataFetchingEnvironment;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Repositories and what hangs on them. */
final class RepositoryGraph {
  private final Sight sight;
  private final PeopleGraph people;
  private final CommitGraph commits;

  RepositoryGraph(Sight sight, PeopleGraph people, CommitGraph commits) {
    this.sight = sight;
    this.people = people;
    this.commits = commits;
  }

  Graph repository(Repository repository) {
    return Graph.of(
            "Repository",
            "id",
            Accounts.nodeId("Repository", repository.id),
            "databaseId",
            repository.id,
            "name",
            repository.name,
            "nameWithOwner",
            repository.fullName(),
            "isArchived",
            repository.archived,
            "isPrivate",
            repository.closed)
        .on("owner", env -> people.account(sight.host().account(repository.owner)))
        .on("defaultBranchRef", env -> ref(repository, repository.defaultBranch))
        .on(
            "ref",
            env -> {
              String name = Graph.required(env, "qualifiedName");
              return ref(repository, name.replaceFirst("^refs/heads/", ""));
            })
        .on("object", env -> object(repository, env))
        .on("collaborators", env -> collaborators(repository, env))
        .on("deployments", env -> deployments(repository, env))
        .on("pullRequests", env -> pullRequests(repository, env))
        .on(
            "pullRequest",
            env -> pullRequest(repository, env.<Integer>getArgumentOrDefault("number", 0)));
  }

  private Graph pullRequest(Repository repository, int number) {
    return repository
        .pullRequest(sight.view(), number)
        .map(pull -> graph(repository, pull))
        .orElseThrow(
            () ->
                new GraphRefused(
                    "NOT_FOUND",
                    "Could not resolve to a PullRequest with the number of " + number + "."));
  }

  private Graph graph(Repository repository, PullRequest pull) {
    return new PullGraph(sight, people, commits, this).pull(repository, pull);
  }

  private Graph pullRequests(Repository repository, DataFetchingEnvironment env) {
    List<String> states = env.getArgument("states");
    List<String> labels = env.getArgument("labels");
    String base = env.getArgument("baseRefName");
    String head = env.getArgument("headRefName");
    return Connections.page(
        env,
        repository.pullRequests.values().stream()
            .map(cell -> cell.at(sight.view()))
            .filter(pull -> states == null || states.contains(PullGraph.state(pull)))
            .filter(pull -> labels == null || labels.stream().anyMatch(pull.labels::contains))
            .filter(pull -> base == null || base.equals(pull.base))
            .filter(pull -> head == null || head.equals(pull.headBranch))
            .toList(),
        pull -> graph(repository, pull));
  }

  private @Nullable Graph ref(Repository repository, String branch) {
    return repository
        .branch(sight.view(), branch)
        .map(
            sha ->
                Graph.of(
                        "Ref",
                        "id",
                        Accounts.nodeId("Ref", branch),
                        "name",
                        branch,
                        "prefix",
                        "refs/heads/")
                    .on("target", env -> commits.commit(repository, sight.host().git().known(sha))))
        .orElse(null);
  }

  private @Nullable Graph object(Repository repository, DataFetchingEnvironment env) {
    String oid = env.getArgument("oid");
    String expression = env.getArgument("expression");
    String named = oid == null ? expression : oid;
    if (named == null) {
      return null;
    }
    String[] parts = named.split(":", 2);
    String sha =
        repository.branch(sight.view(), parts[0].replaceFirst("^refs/heads/", "")).orElse(parts[0]);
    return sight
        .host()
        .git()
        .commit(sha)
        .flatMap(
            commit ->
                parts.length == 1
                    ? Optional.of(commits.commit(repository, commit))
                    : Optional.ofNullable(commit.tree().files().get(parts[1]))
                        .map(RepositoryGraph::blob))
        .or(() -> sight.host().git().blob(sha).map(RepositoryGraph::blob))
        .orElse(null);
  }

  private static Graph blob(String text) {
    return Graph.of(
        "Blob",
        "id",
        Accounts.nodeId("Blob", Shas.blob(text)),
        "oid",
        Shas.blob(text),
        "byteSize",
        text.getBytes(StandardCharsets.UTF_8).length,
        "isBinary",
        false,
        "isTruncated",
        false,
        "text",
        text);
  }

  private Graph collaborators(Repository repository, DataFetchingEnvironment env) {
    String query = env.getArgument("query");
    String login = env.getArgument("login");
    List<Map.Entry<String, String>> found =
        repository.permissions.entrySet().stream()
            .filter(one -> query == null || one.getKey().contains(query.toLowerCase(Locale.ROOT)))
            .filter(one -> login == null || one.getKey().equalsIgnoreCase(login))
            .toList();
    Graph page =
        Connections.page(
            env,
            found,
            one ->
                Graph.of(
                    "RepositoryCollaboratorEdge",
                    "cursor",
                    one.getKey(),
                    "node",
                    people.account(sight.host().account(one.getKey())),
                    "permission",
                    one.getValue().toUpperCase(Locale.ROOT)));
    Object edges = page.get("nodes");
    page.put("edges", edges);
    page.put(
        "nodes",
        found.stream().map(one -> people.account(sight.host().account(one.getKey()))).toList());
    return page;
  }

  private Graph deployments(Repository repository, DataFetchingEnvironment env) {
    List<String> environments = env.getArgument("environments");
    Map<String, String> order = env.getArgument("orderBy");
    List<Deployment> all =
        new ArrayList<>(
            repository.deployments.stream()
                .filter(one -> environments == null || environments.contains(one.environment()))
                .toList());
    if (order != null && "DESC".equals(order.get("direction"))) {
      Collections.reverse(all);
    }
    return Connections.page(env, all, one -> deployment(repository, one));
  }

  private Graph deployment(Repository repository, Deployment deployment) {
    List<Deployment.Status> statuses = deployment.statuses();
    return Graph.of(
            "Deployment",
            "id",
            Accounts.nodeId("Deployment", deployment.id()),
            "databaseId",
            deployment.id(),
            "commitOid",
            deployment.sha(),
            "createdAt",
            deployment.createdAt(),
            "updatedAt",
            deployment.createdAt(),
            "creator",
            people.actor(deployment.creator()),
            "description",
            deployment.description(),
            "environment",
            deployment.environment(),
            "task",
            deployment.task(),
            "latestStatus",
            statuses.isEmpty() ? null : status(statuses.get(statuses.size() - 1)),
            "state",
            state(statuses))
        .on("commit", env -> commits.commit(repository, sight.host().git().known(deployment.sha())))
        .on("statuses", env -> Connections.page(env, statuses, this::status));
  }

  private static String state(List<Deployment.Status> statuses) {
    String state = statuses.isEmpty() ? "pending" : statuses.get(statuses.size() - 1).state();
    return state.equals("success") ? "ACTIVE" : state.toUpperCase(Locale.ROOT);
  }

  private Graph status(Deployment.Status status) {
    return Graph.of(
        "DeploymentStatus",
        "id",
        Accounts.nodeId("DeploymentStatus", status.id()),
        "createdAt",
        status.at(),
        "updatedAt",
        status.at(),
        "creator",
        people.actor(status.creator()),
        "description",
        status.description(),
        "environmentUrl",
        status.environmentUrl(),
        "logUrl",
        status.logUrl(),
        "state",
        status.state().toUpperCase(Locale.ROOT));
  }
}
