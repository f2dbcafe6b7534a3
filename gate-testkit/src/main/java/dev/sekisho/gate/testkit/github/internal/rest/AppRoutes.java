package dev.sekisho.gate.testkit.github.internal.rest;

import dev.sekisho.gate.testkit.github.internal.json.Apps;
import dev.sekisho.gate.testkit.github.internal.json.Doc;
import dev.sekisho.gate.testkit.github.internal.json.Documents;
import dev.sekisho.gate.testkit.github.internal.state.App;
import dev.sekisho.gate.testkit.github.internal.state.Host;
import dev.sekisho.gate.testkit.github.internal.state.Repository;
import java.util.ArrayList;
import java.util.List;

/** The App, its installations and their tokens. */
final class AppRoutes {
  private final Host host;
  private final Documents documents;
  private final Places places;
  private final Tokens tokens;

  AppRoutes(Host host, Documents documents, Places places, Tokens tokens) {
    this.host = host;
    this.documents = documents;
    this.places = places;
    this.tokens = tokens;
  }

  void add(Routes routes) {
    routes
        .on("GET", "/app", this::app)
        .on("GET", "/app/installations", this::installations)
        .on("GET", "/app/installations/{installation_id}", this::installation)
        .on("POST", "/app/installations/{installation_id}/access_tokens", this::token)
        .on("GET", "/repos/{owner}/{repo}/installation", this::ofRepository)
        .on("GET", "/orgs/{org}/installation", this::ofOrganization)
        .on("GET", "/installation/repositories", this::repositories)
        .on("DELETE", "/installation/token", this::revoke);
  }

  /** The App, which is asked for with its own signature only. */
  private App signed(Ask ask) {
    if (ask.principal().kind() != Principal.Kind.APP) {
      throw new Refused(401, "A JSON web token could not be decoded");
    }
    return host.app().orElseThrow(Refused::notFound);
  }

  private Answer app(Ask ask) {
    App app = signed(ask);
    return Answer.ok(
        documents.apps().app(app.slug).and("installations_count", app.installations.size()));
  }

  private Answer installations(Ask ask) {
    App app = signed(ask);
    return Answer.page(
        ask,
        List.copyOf(app.installations.values()),
        one -> documents.apps().installation(app, one));
  }

  private Answer installation(Ask ask) {
    App app = signed(ask);
    return Answer.ok(documents.apps().installation(app, find(ask, app)));
  }

  private static App.Installation find(Ask ask, App app) {
    App.Installation found = app.installations.get(ask.id("installation_id"));
    if (found == null) {
      throw Refused.notFound();
    }
    return found;
  }

  private Answer token(Ask ask) {
    App app = signed(ask);
    App.Installation installation = find(ask, app);
    if (installation.suspended()) {
      throw new Refused(403, "This installation has been suspended");
    }
    return Answer.created(
        Doc.of(
            "token", tokens.installation(app, installation),
            "expires_at", tokens.end().toString(),
            "permissions", Apps.permissions(),
            "repository_selection", "all"));
  }

  private Answer ofRepository(Ask ask) {
    App app = signed(ask);
    if (host.knownRepository(ask.part("owner") + "/" + ask.part("repo")).isEmpty()) {
      throw Refused.notFound();
    }
    return at(app, ask.part("owner"));
  }

  private Answer ofOrganization(Ask ask) {
    return at(signed(ask), ask.part("org"));
  }

  private Answer at(App app, String owner) {
    return app.installations.values().stream()
        .filter(one -> one.account().login().equalsIgnoreCase(owner))
        .findFirst()
        .map(one -> Answer.ok(documents.apps().installation(app, one)))
        .orElseThrow(Refused::notFound);
  }

  private Answer repositories(Ask ask) {
    ask.installationOnly();
    List<Repository> all = new ArrayList<>();
    host.repositories().forEach(all::add);
    List<Repository> seen =
        all.stream().filter(one -> places.isSeen(ask.principal(), one)).toList();
    return Answer.page(
        ask,
        seen,
        one -> documents.repositories().repository(one),
        items ->
            Doc.of(
                "total_count", seen.size(), "repository_selection", "all", "repositories", items));
  }

  private Answer revoke(Ask ask) {
    ask.installationOnly();
    tokens.revoke(ask.principal().token());
    return Answer.noContent();
  }
}
