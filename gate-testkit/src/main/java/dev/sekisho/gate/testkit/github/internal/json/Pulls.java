package dev.sekisho.gate.testkit.github.internal.json;

import dev.sekisho.gate.testkit.github.internal.state.FileChange;
import dev.sekisho.gate.testkit.github.internal.state.Host;
import dev.sekisho.gate.testkit.github.internal.state.PullRequest;
import dev.sekisho.gate.testkit.github.internal.state.Repository;
import dev.sekisho.gate.testkit.github.internal.state.View;
import java.util.List;

/** Pull requests. */
public final class Pulls {
  private final Host host;
  private final Accounts accounts;
  private final Repositories repositories;
  private final Changesets changesets;
  private final Labels labels;

  /** Documents about a host. */
  public Pulls(
      Host host,
      Accounts accounts,
      Repositories repositories,
      Changesets changesets,
      Labels labels) {
    this.host = host;
    this.accounts = accounts;
    this.repositories = repositories;
    this.changesets = changesets;
    this.labels = labels;
  }

  /** A pull request as a list shows it. */
  public Doc simple(View view, Repository repository, PullRequest pull) {
    String url = repositories.url(repository) + "/pulls/" + pull.number;
    String issue = repositories.url(repository) + "/issues/" + pull.number;
    String page = page(repository, pull);
    String statuses = repositories.url(repository) + "/statuses/" + pull.head;
    return Doc.of(
        "url",
        url,
        "id",
        pull.id,
        "node_id",
        Accounts.nodeId("PullRequest", pull.id),
        "html_url",
        page,
        "diff_url",
        page + ".diff",
        "patch_url",
        page + ".patch",
        "issue_url",
        issue,
        "number",
        pull.number,
        "state",
        pull.open ? "open" : "closed",
        "locked",
        false,
        "title",
        pull.title,
        "user",
        accounts.user(pull.author),
        "body",
        pull.body,
        "created_at",
        pull.createdAt.toString(),
        "updated_at",
        pull.updatedAt.toString(),
        "closed_at",
        Doc.time(pull.closedAt),
        "merged_at",
        pull.merged() ? Doc.time(pull.closedAt) : null,
        "merge_commit_sha",
        pull.mergeCommit == null ? pull.head : pull.mergeCommit,
        "assignee",
        null,
        "assignees",
        List.of(),
        "requested_reviewers",
        pull.requestedReviewers.stream().map(accounts::user).toList(),
        "requested_teams",
        teams(repository, pull),
        "labels",
        labels.of(repository, pull),
        "milestone",
        labels.milestone(repository, pull),
        "draft",
        pull.draft,
        "commits_url",
        url + "/commits",
        "review_comments_url",
        url + "/comments",
        "review_comment_url",
        repositories.url(repository) + "/pulls/comments{/number}",
        "comments_url",
        issue + "/comments",
        "statuses_url",
        statuses,
        "head",
        head(repository, pull),
        "base",
        side(repository, pull.base, changesets.base(view, repository, pull)),
        "_links",
        links(repository, pull),
        "author_association",
        accounts.association(repository, pull.author),
        "auto_merge",
        null,
        "active_lock_reason",
        null);
  }

  private Doc links(Repository repository, PullRequest pull) {
    String url = repositories.url(repository) + "/pulls/" + pull.number;
    String issue = repositories.url(repository) + "/issues/" + pull.number;
    return Doc.of(
        "self", Doc.of("href", url),
        "html", Doc.of("href", page(repository, pull)),
        "issue", Doc.of("href", issue),
        "comments", Doc.of("href", issue + "/comments"),
        "review_comments", Doc.of("href", url + "/comments"),
        "review_comment", Doc.of("href", repositories.url(repository) + "/pulls/comments{/number}"),
        "commits", Doc.of("href", url + "/commits"),
        "statuses", Doc.of("href", repositories.url(repository) + "/statuses/" + pull.head));
  }

  /** A pull request. */
  public Doc pull(View view, Repository repository, PullRequest pull) {
    List<FileChange> files = changesets.files(view, repository, pull);
    return simple(view, repository, pull)
        .and(
            "merged", pull.merged(),
            "mergeable", pull.open ? Boolean.TRUE : null,
            "rebaseable", pull.open ? Boolean.TRUE : null,
            "mergeable_state", pull.open ? pull.draft ? "draft" : "clean" : "unknown",
            "merged_by", accounts.user(pull.mergedBy),
            "comments", pull.comments.size(),
            "review_comments", 0,
            "maintainer_can_modify", false,
            "commits", changesets.commits(view, repository, pull).size(),
            "additions", files.stream().mapToInt(FileChange::additions).sum(),
            "deletions", files.stream().mapToInt(FileChange::deletions).sum(),
            "changed_files", files.size());
  }

  /** A pull request as a check run names it. */
  public Doc minimal(Repository repository, PullRequest pull) {
    Doc here =
        Doc.of("id", repository.id, "url", repositories.url(repository), "name", repository.name);
    return Doc.of(
        "url",
        repositories.url(repository) + "/pulls/" + pull.number,
        "id",
        pull.id,
        "number",
        pull.number,
        "head",
        Doc.of("ref", pull.headBranch, "sha", pull.head, "repo", here),
        "base",
        Doc.of(
            "ref", pull.base, "sha", changesets.base(View.FRESH, repository, pull), "repo", here));
  }

  /**
   * The open pull requests of a repository whose head is {@code sha}, as a check run names them.
   */
  public List<Doc> minimalAt(Repository repository, String sha) {
    return repository.pullRequests.values().stream()
        .map(cell -> cell.now())
        .filter(pull -> pull.open && pull.head.equals(sha))
        .filter(pull -> pull.headRepository.equals(repository.fullName()))
        .map(pull -> minimal(repository, pull))
        .toList();
  }

  /** The address of a pull request's page. */
  public static String page(Repository repository, PullRequest pull) {
    return Repositories.page(repository) + "/pull/" + pull.number;
  }

  private List<Doc> teams(Repository repository, PullRequest pull) {
    return host.knownOrganization(repository.owner).stream()
        .flatMap(
            organization ->
                pull.requestedTeams.stream()
                    .flatMap(slug -> organization.team(slug).stream())
                    .map(team -> accounts.team(organization, team)))
        .toList();
  }

  private Doc head(Repository repository, PullRequest pull) {
    Repository from = host.knownRepository(pull.headRepository).orElse(repository);
    return side(from, pull.headBranch, pull.head);
  }

  private Doc side(Repository repository, String branch, String sha) {
    return Doc.of(
        "label",
        repository.owner + ":" + branch,
        "ref",
        branch,
        "sha",
        sha,
        "user",
        accounts.user(repository.owner),
        "repo",
        repositories.repository(repository));
  }
}
