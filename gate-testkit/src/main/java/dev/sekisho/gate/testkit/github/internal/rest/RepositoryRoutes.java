package dev.sekisho.gate.testkit.github.internal.rest;

import dev.sekisho.gate.testkit.github.internal.json.Doc;
import dev.sekisho.gate.testkit.github.internal.json.Documents;
import dev.sekisho.gate.testkit.github.internal.state.Account;
import dev.sekisho.gate.testkit.github.internal.state.Host;
import dev.sekisho.gate.testkit.github.internal.state.Organization;
import dev.sekisho.gate.testkit.github.internal.state.Repository;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Repositories, and who may do what in them. */
final class RepositoryRoutes {
  private final Host host;
  private final Documents documents;
  private final Places places;

  RepositoryRoutes(Host host, Documents documents, Places places) {
    this.host = host;
    this.documents = documents;
    this.places = places;
  }

  void add(Routes routes) {
    String here = "/repos/{owner}/{repo}";
    routes
        .on("GET", here, this::get)
        .on("GET", here + "/properties/values", this::properties)
        .on("GET", here + "/collaborators", this::collaborators)
        .on("GET", here + "/collaborators/{username}", this::isCollaborator)
        .on("GET", here + "/collaborators/{username}/permission", this::permission)
        .on("GET", "/orgs/{org}", this::organization)
        .on("GET", "/orgs/{org}/teams", this::teams)
        .on("GET", "/orgs/{org}/teams/{team_slug}", this::team)
        .on("GET", "/orgs/{org}/teams/{team_slug}/members", this::teamMembers)
        .on("GET", "/orgs/{org}/teams/{team_slug}/memberships/{username}", this::teamMembership)
        .on("GET", "/orgs/{org}/members/{username}", this::isMember)
        .on("GET", "/orgs/{org}/memberships/{username}", this::membership)
        .on("GET", "/users/{username}", this::user)
        .on("GET", "/user", this::self)
        .on("GET", "/user/repos", this::own);
  }

  private Answer get(Ask ask) {
    return Answer.ok(documents.repositories().full(places.repository(ask)));
  }

  private Answer properties(Ask ask) {
    return Answer.ok(
        places.repository(ask).properties.entrySet().stream()
            .map(one -> Doc.of("property_name", one.getKey(), "value", one.getValue()))
            .toList());
  }

  private Answer collaborators(Ask ask) {
    Repository repository = places.repository(ask);
    return Answer.page(
        ask,
        List.copyOf(repository.permissions.keySet()),
        login -> collaborator(repository, host.account(login)));
  }

  private Answer isCollaborator(Ask ask) {
    Repository repository = places.repository(ask);
    if (!repository.permissions.containsKey(ask.part("username").toLowerCase(Locale.ROOT))) {
      throw Refused.notFound();
    }
    return Answer.noContent();
  }

  private Answer permission(Ask ask) {
    Repository repository = places.repository(ask);
    Account account = host.knownAccount(ask.part("username")).orElseThrow(Refused::notFound);
    String role = role(repository, account.login());
    return Answer.ok(
        Doc.of(
            "permission", coarse(role),
            "role_name", role,
            "user", collaborator(repository, account)));
  }

  private Doc collaborator(Repository repository, Account account) {
    String role = role(repository, account.login());
    return documents
        .accounts()
        .user(account)
        .and("permissions", permissions(role), "role_name", role);
  }

  private static Doc permissions(String role) {
    int rank = List.of("none", "read", "triage", "write", "maintain", "admin").indexOf(role);
    return Doc.of(
        "pull", rank >= 1,
        "triage", rank >= 2,
        "push", rank >= 3,
        "maintain", rank >= 4,
        "admin", rank >= 5);
  }

  private static String role(Repository repository, String login) {
    return login.equalsIgnoreCase(repository.owner)
        ? "admin"
        : repository.permissions.getOrDefault(
            login.toLowerCase(Locale.ROOT), repository.closed ? "none" : "read");
  }

  /** GitHub's older words know fewer steps. */
  private static String coarse(String role) {
    return switch (role) {
      case "maintain" -> "write";
      case "triage" -> "read";
      default -> role;
    };
  }

  private Organization organization(String login) {
    return host.knownOrganization(login).orElseThrow(Refused::notFound);
  }

  private Answer organization(Ask ask) {
    return Answer.ok(documents.accounts().organization(organization(ask.part("org"))));
  }

  private Answer teams(Ask ask) {
    Organization organization = organization(ask.part("org"));
    return Answer.page(
        ask,
        List.copyOf(organization.teams.values()),
        team -> documents.accounts().team(organization, team));
  }

  private Organization.Team found(Ask ask) {
    return organization(ask.part("org")).team(ask.part("team_slug")).orElseThrow(Refused::notFound);
  }

  private Answer team(Ask ask) {
    Organization organization = organization(ask.part("org"));
    Doc counts =
        documents
            .accounts()
            .team(organization, found(ask))
            .and(
                "members_count",
                members(ask).size(),
                "repos_count",
                0,
                "created_at",
                "2020-01-01T00:00:00Z",
                "updated_at",
                "2020-01-01T00:00:00Z",
                "organization",
                documents.accounts().organization(organization));
    return Answer.ok(counts);
  }

  private Answer teamMembers(Ask ask) {
    return Answer.page(ask, members(ask), login -> documents.accounts().user(host.account(login)));
  }

  private List<String> members(Ask ask) {
    Organization organization = organization(ask.part("org"));
    Organization.Team team = found(ask);
    return organization.members.stream().filter(login -> organization.isIn(team, login)).toList();
  }

  private Answer teamMembership(Ask ask) {
    if (!organization(ask.part("org")).isIn(found(ask), ask.part("username"))) {
      throw Refused.notFound();
    }
    return Answer.ok(Doc.of("url", host.api() + ask.path(), "role", "member", "state", "active"));
  }

  private Answer isMember(Ask ask) {
    if (!organization(ask.part("org")).members.contains(ask.part("username"))) {
      throw new Refused(404, "User does not exist or is not a member of the organization");
    }
    return Answer.noContent();
  }

  private Answer membership(Ask ask) {
    isMember(ask);
    Organization organization = organization(ask.part("org"));
    return Answer.ok(
        Doc.of(
            "url",
            host.api() + ask.path(),
            "state",
            "active",
            "role",
            "member",
            "organization_url",
            host.api() + "/orgs/" + organization.account.login(),
            "organization",
            documents.accounts().organizationSimple(organization),
            "user",
            documents.accounts().user(ask.part("username"))));
  }

  private Answer user(Ask ask) {
    return Answer.ok(
        documents
            .accounts()
            .profile(host.knownAccount(ask.part("username")).orElseThrow(Refused::notFound)));
  }

  /** The repositories that somebody owns or was given a role in. */
  private Answer own(Ask ask) {
    self(ask);
    String login = ask.principal().login();
    List<Repository> all = new ArrayList<>();
    for (Repository one : host.repositories()) {
      if (one.owner.equalsIgnoreCase(login)
          || one.permissions.containsKey(login.toLowerCase(Locale.ROOT))) {
        all.add(one);
      }
    }
    all.sort(Comparator.comparing(Repository::fullName));
    return Answer.page(
        ask,
        all,
        one ->
            documents
                .repositories()
                .repository(one)
                .and("permissions", permissions(role(one, login))));
  }

  private Answer self(Ask ask) {
    if (ask.principal().kind() != Principal.Kind.USER) {
      throw new Refused(403, "Resource not accessible by integration");
    }
    return Answer.ok(documents.accounts().profile(host.account(ask.principal().login())));
  }
}
