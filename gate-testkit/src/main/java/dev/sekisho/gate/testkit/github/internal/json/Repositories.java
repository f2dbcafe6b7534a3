package dev.sekisho.gate.testkit.github.internal.json;

import dev.sekisho.gate.testkit.github.internal.state.Host;
import dev.sekisho.gate.testkit.github.internal.state.Repository;
import java.util.List;

/** Repositories. */
public final class Repositories {
  private static final List<String> ADDRESSES =
      List.of(
          "archive_url /{archive_format}{/ref}",
          "assignees_url /assignees{/user}",
          "blobs_url /git/blobs{/sha}",
          "branches_url /branches{/branch}",
          "collaborators_url /collaborators{/collaborator}",
          "comments_url /comments{/number}",
          "commits_url /commits{/sha}",
          "compare_url /compare/{base}...{head}",
          "contents_url /contents/{+path}",
          "contributors_url /contributors",
          "deployments_url /deployments",
          "downloads_url /downloads",
          "events_url /events",
          "forks_url /forks",
          "git_commits_url /git/commits{/sha}",
          "git_refs_url /git/refs{/sha}",
          "git_tags_url /git/tags{/sha}",
          "hooks_url /hooks",
          "issue_comment_url /issues/comments{/number}",
          "issue_events_url /issues/events{/number}",
          "issues_url /issues{/number}",
          "keys_url /keys{/key_id}",
          "labels_url /labels{/name}",
          "languages_url /languages",
          "merges_url /merges",
          "milestones_url /milestones{/number}",
          "notifications_url /notifications{?since,all,participating}",
          "pulls_url /pulls{/number}",
          "releases_url /releases{/id}",
          "stargazers_url /stargazers",
          "statuses_url /statuses/{sha}",
          "subscribers_url /subscribers",
          "subscription_url /subscription",
          "tags_url /tags",
          "teams_url /teams",
          "trees_url /git/trees{/sha}");

  private final Host host;
  private final Accounts accounts;

  /** Documents about a host. */
  public Repositories(Host host, Accounts accounts) {
    this.host = host;
    this.accounts = accounts;
  }

  /** The address of a repository. */
  public String url(Repository repository) {
    return host.api() + "/repos/" + repository.fullName();
  }

  /** The address of a repository's page. */
  public static String page(Repository repository) {
    return "https://github.com/" + repository.fullName();
  }

  /** A repository. */
  public Doc repository(Repository repository) {
    String url = url(repository);
    String page = page(repository);
    String at = repository.createdAt.toString();
    Doc doc =
        Doc.of(
            "id",
            repository.id,
            "node_id",
            Accounts.nodeId("Repository", repository.id),
            "name",
            repository.name,
            "full_name",
            repository.fullName(),
            "private",
            repository.closed,
            "owner",
            accounts.user(repository.owner),
            "html_url",
            page,
            "description",
            null,
            "fork",
            false,
            "url",
            url);
    for (String address : ADDRESSES) {
      int space = address.indexOf(' ');
      doc.put(address.substring(0, space), url + address.substring(space + 1));
    }
    long open = repository.pullRequests.values().stream().filter(pull -> pull.now().open).count();
    return doc.and(
        "created_at",
        at,
        "updated_at",
        at,
        "pushed_at",
        at,
        "git_url",
        "git://github.com/" + repository.fullName() + ".git",
        "ssh_url",
        "git@github.com:" + repository.fullName() + ".git",
        "clone_url",
        page + ".git",
        "svn_url",
        page,
        "mirror_url",
        null,
        "homepage",
        null,
        "size",
        1,
        "stargazers_count",
        0,
        "watchers_count",
        0,
        "language",
        null,
        "has_issues",
        true,
        "has_projects",
        true,
        "has_downloads",
        true,
        "has_wiki",
        true,
        "has_pages",
        false,
        "has_discussions",
        false,
        "forks_count",
        0,
        "archived",
        repository.archived,
        "disabled",
        false,
        "open_issues_count",
        open,
        "license",
        null,
        "allow_forking",
        true,
        "is_template",
        false,
        "web_commit_signoff_required",
        false,
        "topics",
        List.of(),
        "visibility",
        repository.closed ? "private" : "public",
        "forks",
        0,
        "open_issues",
        open,
        "watchers",
        0,
        "custom_properties",
        repository.properties,
        "default_branch",
        repository.defaultBranch);
  }

  /** A repository as a push tells it: some members are of another type there. */
  public Doc pushed(Repository repository) {
    Doc owner = accounts.user(host.account(repository.owner));
    return repository(repository)
        .and(
            "owner", owner.and("name", repository.owner, "email", null),
            "created_at", repository.createdAt.getEpochSecond(),
            "pushed_at", host.now().getEpochSecond(),
            "stargazers", 0,
            "master_branch", repository.defaultBranch);
  }

  /** A repository as it is answered when it is asked for alone. */
  public Doc full(Repository repository) {
    return repository(repository)
        .and(
            "subscribers_count", 0,
            "network_count", 0);
  }
}
