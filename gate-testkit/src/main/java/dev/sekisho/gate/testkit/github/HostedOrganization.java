package dev.sekisho.gate.testkit.github;

import dev.sekisho.gate.testkit.github.internal.server.Office;
import dev.sekisho.gate.testkit.github.internal.state.Organization;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;

/** An organisation of a stand-in. Thread-safe. */
public final class HostedOrganization {
  private final Office office;
  private final Organization organization;

  HostedOrganization(Office office, Organization organization) {
    this.office = office;
    this.organization = organization;
  }

  /** Takes people in. */
  public HostedOrganization members(String... logins) {
    synchronized (office.host()) {
      Arrays.stream(logins).forEach(this::take);
      return this;
    }
  }

  /** Makes a team of these people, who become members; a team of that slug is replaced. */
  public HostedOrganization team(String slug, String... logins) {
    synchronized (office.host()) {
      members(logins);
      Set<String> members = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
      members.addAll(Arrays.asList(logins));
      organization.teams.put(slug, new Organization.Team(office.host().nextId(), slug, members));
      return this;
    }
  }

  /**
   * Puts a team below another: its members are in the upper one too.
   *
   * @throws IllegalArgumentException when the upper one is below it already
   */
  public HostedOrganization nest(String slug, String parent) {
    synchronized (office.host()) {
      for (String above = parent; above != null; above = organization.parents.get(above)) {
        if (above.equals(slug)) {
          throw new IllegalArgumentException(parent + " is below " + slug);
        }
      }
      organization.parents.put(slug, parent);
      return this;
    }
  }

  /** Lets somebody go, from all teams too. */
  public HostedOrganization remove(String login) {
    synchronized (office.host()) {
      organization.members.remove(login);
      organization.teams.values().forEach(team -> team.members().remove(login));
      return this;
    }
  }

  private void take(String login) {
    organization.members.add(office.host().account(login).login());
  }
}
