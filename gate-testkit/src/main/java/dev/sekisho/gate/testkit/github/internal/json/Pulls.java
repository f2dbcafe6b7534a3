package dev.sekisho.gate.testkit.github.internal.json;

import dev.sekisho.gate.testkit.github.internal.state.Commit;
import dev.sekisho.gate.testkit.github.internal.state.FileChange;
import dev.sekisho.gate.testkit.github.internal.state.Host;
import dev.sekisho.gate.testkit.github.internal.state.PullRequest;
import dev.sekisho.gate.testkit.github.internal.state.Repository;
import dev.sekisho.gate.testkit.github.internal.state.View;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Pull requests, and what is computed about them. */
public final class Pulls {
  private final Host host;
  private final Accounts accounts;
  private final Repositories repositories;

  /** Documents about a host. */
  public Pulls(Host host, Accounts accounts, Repositories repositories) {
    this.host = host;
    this.accounts = accounts;
    this.repositories = repositories;
  }

  /** The commit that a pull request's base is at. */
  public String base(View view, Repository repository, PullRequest pull) {
    return pull.closedBase != null
        ? pull.closedBase
        : repository
            .branch(view, pull.base)
            .orElseThrow(() -> new IllegalStateException("no branch " + pull.base));
  }

  /** The commits of a pull request, oldest first. */
  public List<Commit> commits(View view, Repository repository, PullRequest pull) {
    return host.git().between(base(view, repository, pull), pull.head);
  }

  /** The files of a pull request, by path. */
  public List<FileChange> files(View view, Repository repository, PullRequest pull) {
    Commit from = host.git().mergeBase(base(view, repository, pull), pull.head);
    return FileChange.between(from.tree().files(), host.git().known(pull.head).tree().files());
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
        text(pull.closedAt),
        "merged_at",
        pull.merged() ? text(pull.closedAt) : null,
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
        labels(repository, pull),
        "milestone",
        milestone(repository, pull),
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
        side(repository, pull.base, base(view, repository, pull)),
        "_links",
        Doc.of(
            "self", Doc.of("href", url),
            "html", Doc.of("href", page),
            "issue", Doc.of("href", issue),
            "comments", Doc.of("href", issue + "/comments"),
            "review_comments", Doc.of("href", url + "/comments"),
            "review_comment",
                Doc.of("href", repositories.url(repository) + "/pulls/comments{/number}"),
            "commits", Doc.of("href", url + "/commits"),
            "statuses", Doc.of("href", statuses)),
        "author_association",
        accounts.association(repository, pull.author),
        "auto_merge",
        null,
        "active_lock_reason",
        null);
  }

  /** A pull request. */
  public Doc pull(View view, Repository repository, PullRequest pull) {
    List<FileChange> files = files(view, repository, pull);
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
            "commits", commits(view, repository, pull).size(),
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
        Doc.of("ref", pull.base, "sha", base(View.FRESH, repository, pull), "repo", here));
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

  /** The issue that every pull request also is. */
  public Doc issue(Repository repository, PullRequest pull) {
    String url = repositories.url(repository) + "/issues/" + pull.number;
    String page = page(repository, pull);
    return Doc.of(
        "url",
        url,
        "repository_url",
        repositories.url(repository),
        "labels_url",
        url + "/labels{/name}",
        "comments_url",
        url + "/comments",
        "events_url",
        url + "/events",
        "html_url",
        page,
        "id",
        pull.id + 1,
        "node_id",
        Accounts.nodeId("PullRequest", pull.id),
        "number",
        pull.number,
        "title",
        pull.title,
        "user",
        accounts.user(pull.author),
        "labels",
        labels(repository, pull),
        "state",
        pull.open ? "open" : "closed",
        "locked",
        false,
        "assignee",
        null,
        "assignees",
        List.of(),
        "milestone",
        milestone(repository, pull),
        "comments",
        pull.comments.size(),
        "created_at",
        pull.createdAt.toString(),
        "updated_at",
        pull.updatedAt.toString(),
        "closed_at",
        text(pull.closedAt),
        "author_association",
        accounts.association(repository, pull.author),
        "active_lock_reason",
        null,
        "draft",
        pull.draft,
        "pull_request",
        Doc.of(
            "url", repositories.url(repository) + "/pulls/" + pull.number,
            "html_url", page,
            "diff_url", page + ".diff",
            "patch_url", page + ".patch",
            "merged_at", pull.merged() ? text(pull.closedAt) : null),
        "reactions",
        Talk.noReactions(url),
        "body",
        pull.body);
  }

  /** The address of a pull request's page. */
  public static String page(Repository repository, PullRequest pull) {
    return Repositories.page(repository) + "/pull/" + pull.number;
  }

  /** A label of a repository. */
  public Doc label(Repository repository, String name) {
    return Doc.of(
        "id",
        1_000_000L + Math.abs((long) name.hashCode()),
        "node_id",
        Accounts.nodeId("Label", name),
        "url",
        repositories.url(repository) + "/labels/" + name.replace(" ", "%20"),
        "name",
        name,
        "color",
        repository.labels.getOrDefault(name, "ededed"),
        "default",
        false,
        "description",
        "");
  }

  /** The labels of a pull request. */
  public List<Doc> labels(Repository repository, PullRequest pull) {
    return pull.labels.stream().map(name -> label(repository, name)).toList();
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

  private @Nullable Doc milestone(Repository repository, PullRequest pull) {
    if (pull.milestone == null) {
      return null;
    }
    String url = repositories.url(repository) + "/milestones/1";
    return Doc.of(
        "url",
        url,
        "html_url",
        Repositories.page(repository) + "/milestone/1",
        "labels_url",
        url + "/labels",
        "id",
        1,
        "node_id",
        Accounts.nodeId("Milestone", 1),
        "number",
        1,
        "title",
        pull.milestone,
        "description",
        null,
        "creator",
        accounts.user(repository.owner),
        "open_issues",
        1,
        "closed_issues",
        0,
        "state",
        "open",
        "created_at",
        repository.createdAt.toString(),
        "updated_at",
        repository.createdAt.toString(),
        "due_on",
        null,
        "closed_at",
        null);
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

  private static @Nullable String text(@Nullable Instant instant) {
    return instant == null ? null : instant.toString();
  }
}
