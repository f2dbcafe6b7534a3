package dev.sekisho.gate.testkit.github.internal.graphql;

import dev.sekisho.gate.testkit.github.internal.json.Accounts;
import dev.sekisho.gate.testkit.github.internal.state.Account;
import dev.sekisho.gate.testkit.github.internal.state.Organization;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** People, organisations and teams. */
final class PeopleGraph {
  private final Sight sight;

  PeopleGraph(Sight sight) {
    this.sight = sight;
  }

  /** Whoever acted; {@code null} when the account was deleted. */
  @Nullable Graph actor(@Nullable String login) {
    return login == null ? null : account(sight.host().account(login));
  }

  /** The account of a person; {@code null} for nobody and for machines, which have none here. */
  @Nullable Graph user(@Nullable String login) {
    return login == null || login.endsWith("[bot]") ? null : account(sight.host().account(login));
  }

  /** An account. That of an App has no {@code [bot]} at the end of its login here. */
  Graph account(Account account) {
    Graph graph =
        Graph.of(
            account.type(),
            "id",
            Accounts.nodeId(account.type(), account.id()),
            "databaseId",
            account.id(),
            "login",
            account.login().replace("[bot]", ""),
            "name",
            account.login(),
            "email",
            "",
            "url",
            "https://github.com/" + account.login().replace("[bot]", ""));
    if (account.type().equals("User")) {
      graph.on("organization", env -> organizationOf(account, Graph.required(env, "login")));
    }
    return account.type().equals("Organization")
        ? organization(graph, sight.host().organization(account.login()))
        : graph;
  }

  private @Nullable Graph organizationOf(Account account, String login) {
    return sight
        .host()
        .knownOrganization(login)
        .filter(organization -> organization.members.contains(account.login()))
        .map(organization -> account(organization.account))
        .orElse(null);
  }

  private Graph organization(Graph graph, Organization organization) {
    return graph
        .on(
            "team",
            env -> {
              String slug = Graph.required(env, "slug");
              return organization.team(slug).map(team -> team(organization, team)).orElse(null);
            })
        .on(
            "teams",
            env -> {
              List<String> logins = env.getArgument("userLogins");
              return Connections.page(
                  env,
                  organization.teams.values().stream()
                      .filter(
                          team ->
                              logins == null || logins.stream().anyMatch(team.members()::contains))
                      .toList(),
                  team -> team(organization, team));
            });
  }

  Graph team(Organization organization, Organization.Team team) {
    return Graph.of(
            "Team",
            "id",
            Accounts.nodeId("Team", team.id()),
            "databaseId",
            team.id(),
            "name",
            team.slug(),
            "slug",
            team.slug(),
            "combinedSlug",
            organization.account.login() + "/" + team.slug())
        .on(
            "parentTeam",
            env -> organization.parent(team).map(above -> team(organization, above)).orElse(null))
        .on(
            "members",
            env ->
                Connections.page(
                    env,
                    List.copyOf(team.members()),
                    login -> account(sight.host().account(login))));
  }
}
