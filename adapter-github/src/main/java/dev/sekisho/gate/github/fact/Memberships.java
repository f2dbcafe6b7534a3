package dev.sekisho.gate.github.fact;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.sekisho.gate.fact.Login;
import dev.sekisho.gate.fact.Membership;
import dev.sekisho.gate.fact.Membership.Permission;
import dev.sekisho.gate.fact.OrganizationName;
import dev.sekisho.gate.fact.RepositoryName;
import dev.sekisho.gate.fact.TeamName;
import dev.sekisho.gate.github.payload.Json;
import dev.sekisho.gate.github.wire.GitHubConnection;
import dev.sekisho.gate.github.wire.GraphQlAnswer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Teams, organisation and permission of people, kept for a while because they change seldom. The
 * evidence is as old as the oldest answer in it, and says so. Thread-safe.
 */
final class Memberships {

  /** People that one query asks about; GitHub gives up on a query after ten seconds. */
  static final int PEOPLE_PER_QUERY = 100;

  /** Answers that are kept. */
  private static final int KEPT_MAX = 10_000;

  private static final String FIELDS =
      """
      u%1$d: user(login: $l%1$d) { organization(login: $owner) { login } } \
      t%1$d: organization(login: $owner) { teams(first: 100, userLogins: [$l%1$d]) \
      { nodes { ...place } pageInfo { hasNextPage } } } \
      p%1$d: repository(owner: $owner, name: $name) { collaborators(first: 10, query: $l%1$d) \
      { edges { permission node { login } } } }""";

  /** Teams above a team that are looked at, one above the other. */
  static final int PARENTS_MAX = 10;

  private static final String PLACE = " fragment place on Team { " + place(PARENTS_MAX) + " }";

  private final GitHubConnection connection;
  private final Duration age;
  private final Cache<Key, Aged> kept = Caffeine.newBuilder().maximumSize(KEPT_MAX).build();

  private record Key(RepositoryName repository, Login login) {}

  /** An answer and when it was given. */
  record Aged(Membership membership, Instant at) {}

  /**
   * Memberships.
   *
   * @param age how old an answer may be
   */
  Memberships(GitHubConnection connection, Duration age) {
    this.connection = connection;
    this.age = age;
  }

  /**
   * One answer for each of {@code people}, none of them older than allowed; none for somebody of
   * whom GitHub tells only a part.
   */
  List<Aged> of(RepositoryName repository, Collection<Login> people, Instant now) {
    List<Login> unknown =
        people.stream().filter(login -> fresh(repository, login, now).isEmpty()).toList();
    for (int i = 0; i < unknown.size(); i += PEOPLE_PER_QUERY) {
      ask(repository, unknown.subList(i, Math.min(unknown.size(), i + PEOPLE_PER_QUERY)), now);
    }
    return people.stream().flatMap(login -> fresh(repository, login, now).stream()).toList();
  }

  private Optional<Aged> fresh(RepositoryName repository, Login login, Instant now) {
    return Optional.ofNullable(kept.getIfPresent(new Key(repository, login)))
        .filter(aged -> aged.at().plus(age).isAfter(now));
  }

  private void ask(RepositoryName repository, List<Login> people, Instant now) {
    String[] name = repository.value().split("/", 2);
    Map<String, Object> values = new HashMap<>(Map.of("owner", name[0], "name", name[1]));
    StringBuilder variables = new StringBuilder("$owner: String!, $name: String!");
    List<String> fields = new ArrayList<>();
    for (int i = 0; i < people.size(); i++) {
      values.put("l" + i, people.get(i).value());
      variables.append(", $l").append(i).append(": String!");
      fields.add(FIELDS.formatted(i));
    }
    GraphQlAnswer answer =
        connection.graphql(
            repository,
            "query(" + variables + ") { " + String.join(" ", fields) + " }" + PLACE,
            values);
    refuseUnlessUnknownNames(answer);
    for (int i = 0; i < people.size(); i++) {
      Login login = people.get(i);
      membership(answer.data(), i, login, new OrganizationName(name[0]))
          .ifPresent(found -> kept.put(new Key(repository, login), new Aged(found, now)));
    }
  }

  /** An owner that is a person has no teams, and an account that is gone is in none. */
  private static void refuseUnlessUnknownNames(GraphQlAnswer answer) {
    answer.errors().stream()
        .filter(failure -> !failure.type().equals("NOT_FOUND"))
        .findFirst()
        .ifPresent(
            failure -> {
              throw new IllegalStateException(failure.message());
            });
  }

  private static Optional<Membership> membership(
      Json data, int i, Login login, OrganizationName owner) {
    Json user = data.at("u" + i);
    boolean member = !user.isAbsent() && !user.at("organization").isAbsent();
    Permission permission = permission(data.at("p" + i), login);
    return teams(data.at("t" + i), owner)
        .map(teams -> new Membership(login, teams, member ? Set.of(owner) : Set.of(), permission));
  }

  /**
   * The teams that GitHub names, and those above them, which it does not. Empty when that is not
   * all: whoever is in more than a hundred teams may be in any.
   */
  private static Optional<Set<TeamName>> teams(Json organization, OrganizationName owner) {
    if (organization.isAbsent()) {
      return Optional.of(Set.of());
    }
    boolean whole = !organization.at("teams").at("pageInfo").at("hasNextPage").flag();
    Set<TeamName> teams = new HashSet<>();
    for (Json direct : organization.at("teams").at("nodes").items()) {
      whole &= !direct.isAbsent();
      Json team = direct;
      for (int above = 0; above <= PARENTS_MAX && !team.isAbsent(); above++) {
        teams.add(new TeamName(owner + "/" + team.at("slug").text()));
        team = team.at("parentTeam");
      }
      whole &= team.isAbsent();
    }
    return whole ? Optional.of(teams) : Optional.empty();
  }

  private static String place(int parents) {
    return parents == 0
        ? "slug parentTeam { slug }"
        : "slug parentTeam { " + place(parents - 1) + " }";
  }

  /** The search finds names that are alike as well. */
  private static Permission permission(Json repository, Login login) {
    Json collaborators = repository.isAbsent() ? repository : repository.at("collaborators");
    if (collaborators.isAbsent()) {
      return Permission.NONE;
    }
    return collaborators.at("edges").items().stream()
        .filter(edge -> edge.at("node").at("login").as(Login::new).equals(login))
        .findFirst()
        .map(edge -> edge.at("permission").as(Permission::valueOf))
        .orElse(Permission.NONE);
  }
}
