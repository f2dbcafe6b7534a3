package dev.sekisho.gate.testkit.github.internal.rest;

import dev.sekisho.gate.testkit.github.internal.json.Accounts;
import dev.sekisho.gate.testkit.github.internal.json.Doc;
import dev.sekisho.gate.testkit.github.internal.json.Documents;
import dev.sekisho.gate.testkit.github.internal.json.Repositories;
import dev.sekisho.gate.testkit.github.internal.state.Host;
import dev.sekisho.gate.testkit.github.internal.state.Repository;

/** Branches, and the commits that they are at. */
final class BranchRoutes {
  private final Host host;
  private final Documents documents;
  private final Places places;

  BranchRoutes(Host host, Documents documents, Places places) {
    this.host = host;
    this.documents = documents;
    this.places = places;
  }

  void add(Routes routes) {
    String here = "/repos/{owner}/{repo}";
    routes
        .on("GET", here + "/git/ref/{ref}", this::ref)
        .on("GET", here + "/branches", this::branches)
        .on("GET", here + "/branches/{branch}", this::branch);
  }

  private Answer ref(Ask ask) {
    Repository repository = places.repository(ask);
    String branch = ask.part("ref").replaceFirst("^heads/", "");
    String sha = repository.branch(ask.view(), branch).orElseThrow(Refused::notFound);
    String url = documents.repositories().url(repository);
    return Answer.ok(
        Doc.of(
            "ref",
            "refs/heads/" + branch,
            "node_id",
            Accounts.nodeId("Ref", branch),
            "url",
            url + "/git/refs/heads/" + branch,
            "object",
            Doc.of("type", "commit", "sha", sha, "url", url + "/git/commits/" + sha)));
  }

  private Answer branches(Ask ask) {
    Repository repository = places.repository(ask);
    return Answer.page(
        ask,
        repository.branches.at(ask.view()).keySet().stream().sorted().toList(),
        name ->
            Doc.of(
                "name", name,
                "commit",
                    Doc.of(
                        "sha",
                        repository.branches.at(ask.view()).get(name),
                        "url",
                        documents.repositories().url(repository)
                            + "/commits/"
                            + repository.branches.at(ask.view()).get(name)),
                "protected", name.equals(repository.defaultBranch)));
  }

  private Answer branch(Ask ask) {
    Repository repository = places.repository(ask);
    String name = ask.part("branch");
    String sha =
        repository.branch(ask.view(), name).orElseThrow(() -> new Refused(404, "Branch not found"));
    String url = documents.repositories().url(repository) + "/branches/" + name;
    return Answer.ok(
        Doc.of(
            "name", name,
            "commit", documents.commits().commit(repository, host.git().known(sha)),
            "_links", Doc.of("self", url, "html", Repositories.page(repository) + "/tree/" + name),
            "protected", name.equals(repository.defaultBranch),
            "protection", Doc.of("enabled", name.equals(repository.defaultBranch)),
            "protection_url", url + "/protection"));
  }
}
