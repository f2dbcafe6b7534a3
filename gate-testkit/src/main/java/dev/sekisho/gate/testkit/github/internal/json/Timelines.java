package dev.sekisho.gate.testkit.github.internal.json;

import dev.sekisho.gate.testkit.github.Comment;
import dev.sekisho.gate.testkit.github.Review;
import dev.sekisho.gate.testkit.github.internal.state.Host;
import dev.sekisho.gate.testkit.github.internal.state.PullRequest;
import dev.sekisho.gate.testkit.github.internal.state.Repository;
import dev.sekisho.gate.testkit.github.internal.state.TimelineEvent;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What happened to a pull request, as issue events and as a timeline. */
public final class Timelines {
  /** What is in the timeline and not among the issue events. */
  private static final Set<String> TIMELINE_ONLY = Set.of("committed", "reviewed", "commented");

  private final Host host;
  private final Accounts accounts;
  private final Repositories repositories;
  private final Commits commits;
  private final Talk talk;

  /** Documents about a host. */
  public Timelines(
      Host host, Accounts accounts, Repositories repositories, Commits commits, Talk talk) {
    this.host = host;
    this.accounts = accounts;
    this.repositories = repositories;
    this.commits = commits;
    this.talk = talk;
  }

  /** The issue events, oldest first. */
  public List<Doc> events(Repository repository, PullRequest pull) {
    return pull.timeline.stream()
        .filter(event -> !TIMELINE_ONLY.contains(event.event()))
        .map(event -> event(repository, event))
        .toList();
  }

  /** The timeline, oldest first. Comments that were deleted are gone from it. */
  public List<Doc> timeline(Repository repository, PullRequest pull) {
    return pull.timeline.stream().flatMap(event -> item(repository, pull, event).stream()).toList();
  }

  private Optional<Doc> item(Repository repository, PullRequest pull, TimelineEvent event) {
    return switch (event.event()) {
      case "committed" ->
          host.git()
              .commit(event.detail("commit"))
              .map(commit -> commits.git(repository, commit).and("event", "committed"));
      case "reviewed" ->
          review(pull, event.detail("review"))
              .map(review -> talk.review(repository, pull, review).and("event", "reviewed"));
      case "commented" ->
          comment(pull, event.detail("comment"))
              .map(
                  comment ->
                      talk.comment(repository, pull, comment)
                          .and("event", "commented", "actor", accounts.user(comment.author())));
      default -> Optional.of(event(repository, event));
    };
  }

  private Doc event(Repository repository, TimelineEvent event) {
    Doc doc =
        Doc.of(
            "id", event.id(),
            "node_id", Accounts.nodeId(event.event(), event.id()),
            "url", repositories.url(repository) + "/issues/events/" + event.id(),
            "actor", accounts.user(event.actor()),
            "event", event.event(),
            "commit_id", null,
            "commit_url", null,
            "created_at", event.at().toString(),
            "performed_via_github_app", null);
    switch (event.event()) {
      case "labeled", "unlabeled" ->
          doc.and(
              "label",
              Doc.of(
                  "name", event.detail("label"),
                  "color", repository.labels.getOrDefault(event.detail("label"), "ededed")));
      case "renamed" ->
          doc.and("rename", Doc.of("from", event.detail("from"), "to", event.detail("to")));
      case "head_ref_force_pushed" -> {
        String after = event.detail("after");
        doc.and(
            "commit_id", after, "commit_url", repositories.url(repository) + "/commits/" + after);
      }
      case "merged" -> {
        String commit = event.detail("commit");
        doc.and(
            "commit_id", commit, "commit_url", repositories.url(repository) + "/commits/" + commit);
      }
      case "milestoned", "demilestoned" ->
          doc.and("milestone", Doc.of("title", event.detail("to")));
      case "review_dismissed" ->
          doc.and(
              "dismissed_review",
              Doc.of(
                  "state", event.detail("state"),
                  "review_id", Long.valueOf(event.detail("review")),
                  "dismissal_message", event.detail("message")));
      case "review_requested", "review_request_removed" ->
          doc.and(
              "review_requester", accounts.user(event.actor()),
              "requested_reviewer", accounts.user(event.detail("requested")));
      default -> {
        // What is above is all that GitHub tells of it.
      }
    }
    return doc;
  }

  private static Optional<Review> review(PullRequest pull, String id) {
    return pull.reviews.stream().filter(one -> Long.toString(one.id()).equals(id)).findFirst();
  }

  private static Optional<Comment> comment(PullRequest pull, String id) {
    return pull.comments.stream().filter(one -> Long.toString(one.id()).equals(id)).findFirst();
  }
}
