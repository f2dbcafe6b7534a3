package dev.sekisho.gate.testkit.github.internal.rest;

import dev.sekisho.gate.testkit.github.internal.change.Changes;
import dev.sekisho.gate.testkit.github.internal.hook.Hooks;
import dev.sekisho.gate.testkit.github.internal.json.Documents;
import dev.sekisho.gate.testkit.github.internal.state.Host;
import java.util.List;

/** All REST calls that are answered. */
public final class RestApi {
  /** What addresses of downloads begin with; they are no part of the API. */
  public static final String DOWNLOADS = "/downloads";

  private final Routes routes = new Routes();

  /** The calls about a host. */
  public RestApi(Host host, Documents documents, Changes changes, Hooks hooks, Tokens tokens) {
    Places places = new Places(host);
    new AppRoutes(host, documents, places, tokens).add(routes);
    new HookRoutes(hooks, places).add(routes);
    new PullRoutes(documents, changes, places).add(routes);
    new ReviewRoutes(documents, changes, places).add(routes);
    new IssueRoutes(documents, changes, places).add(routes);
    new CheckRoutes(host, documents, changes, places).add(routes);
    new DeploymentRoutes(host, documents, changes, places).add(routes);
    new TreeRoutes(host, documents, places).add(routes);
    new ContentRoutes(host, documents, places).add(routes);
    new CommitRoutes(host, documents, places).add(routes);
    new BranchRoutes(host, documents, places).add(routes);
    new ArchiveRoutes(host, places).add(routes);
    new RepositoryRoutes(host, documents, places).add(routes);
  }

  /** All calls that are answered: method, space, path as GitHub's description writes it. */
  public List<String> calls() {
    return routes.all().stream().filter(call -> !call.startsWith("GET " + DOWNLOADS)).toList();
  }

  /** The answer to a call. */
  public Answer answer(Ask ask) {
    try {
      return routes.answer(ask).orElseGet(() -> Answer.refused(404, "Not Found"));
    } catch (Refused e) {
      return Answer.refused(e.status(), String.valueOf(e.getMessage()));
    }
  }
}
