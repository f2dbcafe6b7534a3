package dev.sekisho.gate.testkit.github.internal.json;

import dev.sekisho.gate.testkit.github.internal.state.PullRequest;
import dev.sekisho.gate.testkit.github.internal.state.Repository;
import java.util.List;

/** The issue that every pull request also is. */
public final class Issues {
  private final Accounts accounts;
  private final Repositories repositories;
  private final Labels labels;

  /** Documents about a host. */
  public Issues(Accounts accounts, Repositories repositories, Labels labels) {
    this.accounts = accounts;
    this.repositories = repositories;
    this.labels = labels;
  }

  /** A pull request as an issue. */
  public Doc issue(Repository repository, PullRequest pull) {
    String url = repositories.url(repository) + "/issues/" + pull.number;
    String page = Pulls.page(repository, pull);
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
        labels.of(repository, pull),
        "state",
        pull.open ? "open" : "closed",
        "locked",
        false,
        "assignee",
        null,
        "assignees",
        List.of(),
        "milestone",
        labels.milestone(repository, pull),
        "comments",
        pull.comments.size(),
        "created_at",
        pull.createdAt.toString(),
        "updated_at",
        pull.updatedAt.toString(),
        "closed_at",
        Doc.time(pull.closedAt),
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
            "merged_at", pull.merged() ? Doc.time(pull.closedAt) : null),
        "reactions",
        Talk.noReactions(url),
        "body",
        pull.body);
  }
}
