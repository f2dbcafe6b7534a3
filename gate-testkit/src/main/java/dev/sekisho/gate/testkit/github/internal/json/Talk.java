package dev.sekisho.gate.testkit.github.internal.json;

import dev.sekisho.gate.testkit.github.Comment;
import dev.sekisho.gate.testkit.github.Review;
import dev.sekisho.gate.testkit.github.internal.state.PullRequest;
import dev.sekisho.gate.testkit.github.internal.state.Repository;

/** Reviews and comments. */
public final class Talk {
  private final Accounts accounts;
  private final Repositories repositories;

  /** Documents about a host. */
  public Talk(Accounts accounts, Repositories repositories) {
    this.accounts = accounts;
    this.repositories = repositories;
  }

  /** A review. */
  public Doc review(Repository repository, PullRequest pull, Review review) {
    String page = Pulls.page(repository, pull) + "#pullrequestreview-" + review.id();
    String url = repositories.url(repository) + "/pulls/" + pull.number;
    Doc doc =
        Doc.of(
            "id", review.id(),
            "node_id", Accounts.nodeId("PullRequestReview", review.id()),
            "user", accounts.user(review.author()),
            "body", review.body(),
            "state", review.state(),
            "html_url", page,
            "pull_request_url", url,
            "author_association", accounts.association(repository, review.author()),
            "_links", Doc.of("html", Doc.of("href", page), "pull_request", Doc.of("href", url)),
            "commit_id", review.commit());
    return review.state().equals("PENDING")
        ? doc
        : doc.and("submitted_at", review.submittedAt().toString());
  }

  /** What nobody said with a picture. */
  static Doc noReactions(String of) {
    return Doc.of(
        "url", of + "/reactions",
        "total_count", 0,
        "+1", 0,
        "-1", 0,
        "laugh", 0,
        "hooray", 0,
        "confused", 0,
        "heart", 0,
        "rocket", 0,
        "eyes", 0);
  }

  /** A comment. */
  public Doc comment(Repository repository, PullRequest pull, Comment comment) {
    return Doc.of(
        "url", repositories.url(repository) + "/issues/comments/" + comment.id(),
        "html_url", Pulls.page(repository, pull) + "#issuecomment-" + comment.id(),
        "issue_url", repositories.url(repository) + "/issues/" + pull.number,
        "id", comment.id(),
        "node_id", Accounts.nodeId("IssueComment", comment.id()),
        "user", accounts.user(comment.author()),
        "created_at", comment.createdAt().toString(),
        "updated_at", comment.updatedAt().toString(),
        "author_association", accounts.association(repository, comment.author()),
        "body", comment.body(),
        "reactions", noReactions(repositories.url(repository) + "/issues/comments/" + comment.id()),
        "performed_via_github_app", null);
  }
}
