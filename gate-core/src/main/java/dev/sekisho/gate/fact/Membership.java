package dev.sekisho.gate.fact;

import java.util.Set;

/**
 * What the code host says an account may do and belongs to.
 *
 * @param login the account
 * @param teams the teams that it is in, parents of nested teams included
 * @param organizations the organisations that it is in
 * @param permission what it may do in this repository
 */
public record Membership(
    Login login, Set<TeamName> teams, Set<OrganizationName> organizations, Permission permission) {
  public Membership {
    teams = Set.copyOf(teams);
    organizations = Set.copyOf(organizations);
  }

  /** What an account may do in a repository, weakest first. */
  public enum Permission {
    NONE,
    READ,
    TRIAGE,
    WRITE,
    MAINTAIN,
    ADMIN
  }
}
