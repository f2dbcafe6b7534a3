package dev.sekisho.gate.testkit.github.internal.json;

import dev.sekisho.gate.testkit.github.internal.state.Account;
import dev.sekisho.gate.testkit.github.internal.state.Commit;
import dev.sekisho.gate.testkit.github.internal.state.Host;
import dev.sekisho.gate.testkit.github.internal.state.Organization;
import dev.sekisho.gate.testkit.github.internal.state.Repository;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Users, organisations and teams. */
public final class Accounts {
  private final Host host;

  /** Documents about a host. */
  public Accounts(Host host) {
    this.host = host;
  }

  /** GitHub's other name for a thing, which only GitHub can read. */
  public static String nodeId(String kind, Object id) {
    return Base64.getEncoder().encodeToString((kind + ":" + id).getBytes(StandardCharsets.UTF_8));
  }

  /** An account by its login; {@code null} for nobody. */
  public @Nullable Doc user(@Nullable String login) {
    return login == null ? null : user(host.account(login));
  }

  /** The account that the address in a commit leads to; {@code null} for nobody's. */
  @Nullable Doc holder(Commit.Signer signer) {
    return user(host.found(signer.login()));
  }

  /** The account that GitHub shows where it promises one and the account was deleted. */
  public Doc ghost() {
    return user(new Account(10_137, "ghost", "User"));
  }

  /** An account. */
  public Doc user(Account account) {
    String url = host.api() + "/users/" + account.login().replace("[", "%5B").replace("]", "%5D");
    return Doc.of(
        "login", account.login(),
        "id", account.id(),
        "node_id", nodeId(account.type(), account.id()),
        "avatar_url", "https://avatars.githubusercontent.com/u/" + account.id() + "?v=4",
        "gravatar_id", "",
        "url", url,
        "html_url", "https://github.com/" + account.login().replace("[bot]", ""),
        "followers_url", url + "/followers",
        "following_url", url + "/following{/other_user}",
        "gists_url", url + "/gists{/gist_id}",
        "starred_url", url + "/starred{/owner}{/repo}",
        "subscriptions_url", url + "/subscriptions",
        "organizations_url", url + "/orgs",
        "repos_url", url + "/repos",
        "events_url", url + "/events{/privacy}",
        "received_events_url", url + "/received_events",
        "type", account.type(),
        "site_admin", false);
  }

  /** An account with its profile. */
  public Doc profile(Account account) {
    return user(account)
        .and(
            "name",
            account.login(),
            "company",
            null,
            "blog",
            "",
            "location",
            null,
            "email",
            null,
            "hireable",
            null,
            "bio",
            null,
            "twitter_username",
            null,
            "public_repos",
            0,
            "public_gists",
            0,
            "followers",
            0,
            "following",
            0,
            "created_at",
            "2020-01-01T00:00:00Z",
            "updated_at",
            "2020-01-01T00:00:00Z");
  }

  /** An organisation, shortly. */
  public Doc organizationSimple(Organization organization) {
    String login = organization.account.login();
    String url = host.api() + "/orgs/" + login;
    return Doc.of(
        "login", login,
        "id", organization.account.id(),
        "node_id", nodeId("Organization", organization.account.id()),
        "url", url,
        "repos_url", url + "/repos",
        "events_url", url + "/events",
        "hooks_url", url + "/hooks",
        "issues_url", url + "/issues",
        "members_url", url + "/members{/member}",
        "public_members_url", url + "/public_members{/member}",
        "avatar_url", "https://avatars.githubusercontent.com/u/" + organization.account.id(),
        "description", "");
  }

  /** An organisation. */
  public Doc organization(Organization organization) {
    return organizationSimple(organization)
        .and(
            "has_organization_projects",
            true,
            "has_repository_projects",
            true,
            "public_repos",
            0,
            "public_gists",
            0,
            "followers",
            0,
            "following",
            0,
            "html_url",
            "https://github.com/" + organization.account.login(),
            "type",
            "Organization",
            "created_at",
            "2020-01-01T00:00:00Z",
            "updated_at",
            "2020-01-01T00:00:00Z",
            "archived_at",
            null);
  }

  /** A team. */
  public Doc team(Organization organization, Organization.Team team) {
    String url = host.api() + "/organizations/" + organization.account.id() + "/team/" + team.id();
    return Doc.of(
        "id",
        team.id(),
        "node_id",
        nodeId("Team", team.id()),
        "name",
        team.slug(),
        "slug",
        team.slug(),
        "description",
        null,
        "privacy",
        "closed",
        "notification_setting",
        "notifications_enabled",
        "permission",
        "push",
        "url",
        url,
        "html_url",
        "https://github.com/orgs/" + organization.account.login() + "/teams/" + team.slug(),
        "members_url",
        url + "/members{/member}",
        "repositories_url",
        url + "/repos",
        "type",
        "organization",
        "organization_id",
        organization.account.id(),
        "parent",
        null);
  }

  /** What somebody is to a repository. */
  public String association(Repository repository, @Nullable String login) {
    if (login == null) {
      return "NONE";
    }
    if (login.equalsIgnoreCase(repository.owner)) {
      return "OWNER";
    }
    if (host.knownOrganization(repository.owner)
        .filter(organization -> organization.members.contains(login))
        .isPresent()) {
      return "MEMBER";
    }
    return repository.permissions.containsKey(login.toLowerCase(Locale.ROOT))
        ? "COLLABORATOR"
        : "NONE";
  }
}
