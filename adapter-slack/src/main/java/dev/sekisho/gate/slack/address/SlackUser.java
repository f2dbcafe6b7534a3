package dev.sekisho.gate.slack.address;

/**
 * Who somebody is in Slack. Ids of accounts are unique within a workspace only.
 *
 * @param team the workspace
 * @param user the account
 */
public record SlackUser(TeamId team, UserId user) {

  @Override
  public String toString() {
    return team + "/" + user;
  }
}
