package dev.sekisho.gate.testkit.github.internal.state;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** An organisation's people. Logins are compared without regard to case. */
public final class Organization {
  /** Its account. */
  public final Account account;

  /** Members' logins. */
  public final Set<String> members = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);

  /** Teams by slug. */
  public final Map<String, Team> teams = new TreeMap<>();

  /** The team above each nested one, both by slug. */
  public final Map<String, String> parents = new TreeMap<>();

  /** An organisation without members. */
  public Organization(Account account) {
    this.account = account;
  }

  /** A team. */
  public Optional<Team> team(String slug) {
    return Optional.ofNullable(teams.get(slug));
  }

  /** The team above a nested one. */
  public Optional<Team> parent(Team team) {
    return Optional.ofNullable(parents.get(team.slug())).flatMap(this::team);
  }

  /** Whether somebody is in a team, or in one below it. */
  public boolean isIn(Team team, String login) {
    return team.members().contains(login)
        || teams.values().stream()
            .filter(below -> team.slug().equals(parents.get(below.slug())))
            .anyMatch(below -> isIn(below, login));
  }

  /**
   * A team.
   *
   * @param id GitHub's number
   * @param slug its name in addresses
   * @param members logins, those of teams below it left out
   */
  public record Team(long id, String slug, Set<String> members) {}
}
