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

  /** An organisation without members. */
  public Organization(Account account) {
    this.account = account;
  }

  /** A team. */
  public Optional<Team> team(String slug) {
    return Optional.ofNullable(teams.get(slug));
  }

  /**
   * A team.
   *
   * @param id GitHub's number
   * @param slug its name in addresses
   * @param members logins
   */
  public record Team(long id, String slug, Set<String> members) {}
}
