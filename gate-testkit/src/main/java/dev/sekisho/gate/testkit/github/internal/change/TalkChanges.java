package dev.sekisho.gate.testkit.github.internal.change;

import dev.sekisho.gate.testkit.github.Comment;
import dev.sekisho.gate.testkit.github.Review;
import dev.sekisho.gate.testkit.github.internal.hook.Hooks;
import dev.sekisho.gate.testkit.github.internal.json.Doc;
import dev.sekisho.gate.testkit.github.internal.json.Documents;
import dev.sekisho.gate.testkit.github.internal.state.Host;
import dev.sekisho.gate.testkit.github.internal.state.PullRequest;
import dev.sekisho.gate.testkit.github.internal.state.Repository;
import dev.sekisho.gate.testkit.github.internal.state.View;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What people and bots say about a pull request. */
public final class TalkChanges {
  private final Host host;
  private final Documents documents;
  private final Hooks hooks;
  private final PullChanges pulls;

  /** Changes to a host. */
  public TalkChanges(Host host, Documents documents, Hooks hooks, PullChanges pulls) {
    this.host = host;
    this.documents = documents;
    this.hooks = hooks;
    this.pulls = pulls;
  }

  /** Adds a review; a pending one is told to nobody. */
  public Review review(
      Repository repository, int number, String author, String state, String body, String commit) {
    Review review = new Review(host.nextId(), author, state, body, commit, host.now(), null);
    PullRequest after =
        pulls.change(
            repository,
            number,
            pull -> {
              pull.reviews = PullRequest.and(pull.reviews, review);
              pull.requestedReviewers =
                  pull.requestedReviewers.stream()
                      .filter(one -> !one.equalsIgnoreCase(author))
                      .toList();
              if (!state.equals("PENDING")) {
                reviewed(pull, review);
              }
            });
    if (!state.equals("PENDING")) {
      announce(repository, after, review, "submitted", author, new Doc());
    }
    return review;
  }

  /** Submits a pending review. */
  public Review submit(
      Repository repository, int number, Review pending, String state, String body) {
    Review review =
        new Review(pending.id(), pending.author(), state, body, pending.commit(), host.now(), null);
    PullRequest after =
        pulls.change(
            repository,
            number,
            pull -> {
              pull.reviews = replaced(pull, review);
              reviewed(pull, review);
            });
    announce(repository, after, review, "submitted", review.author(), new Doc());
    return review;
  }

  /** Takes a pending review back. */
  public void discard(Repository repository, int number, Review pending) {
    pulls.change(
        repository,
        number,
        pull ->
            pull.reviews = pull.reviews.stream().filter(one -> one.id() != pending.id()).toList());
  }

  /** Voids a review. */
  public Review dismiss(
      Repository repository, int number, String actor, Review review, String message) {
    Review dismissed = review.in("DISMISSED");
    PullRequest after =
        pulls.change(
            repository,
            number,
            pull -> {
              pull.reviews = replaced(pull, dismissed);
              pulls.happened(
                  pull,
                  pulls.event(
                      "review_dismissed",
                      actor,
                      Map.of(
                          "review", Long.toString(review.id()),
                          "state", review.state().toLowerCase(Locale.ROOT),
                          "message", message)));
            });
    announce(repository, after, dismissed, "dismissed", actor, new Doc());
    return dismissed;
  }

  /** Gives a review another text. */
  public Review editReview(
      Repository repository, int number, String actor, Review review, String body) {
    Review edited = review.edited(body, host.now());
    PullRequest after =
        pulls.change(repository, number, pull -> pull.reviews = replaced(pull, edited));
    announce(
        repository,
        after,
        edited,
        "edited",
        actor,
        Doc.of("changes", Doc.of("body", Doc.of("from", review.body()))));
    return edited;
  }

  /** Says of all reviews that they are about another head, without telling anybody. */
  public void rebindReviews(Repository repository, int number, String head) {
    pulls.change(
        repository,
        number,
        pull -> pull.reviews = pull.reviews.stream().map(one -> one.boundTo(head)).toList());
  }

  /** Adds a comment. */
  public Comment comment(Repository repository, int number, String author, String body) {
    Comment comment = new Comment(host.nextId(), author, body, host.now(), null, null);
    PullRequest after =
        pulls.change(
            repository,
            number,
            pull -> {
              pull.comments = PullRequest.and(pull.comments, comment);
              pulls.happened(
                  pull,
                  pulls.event("commented", author, Map.of("comment", Long.toString(comment.id()))));
            });
    announce(repository, after, comment, "created", author, new Doc());
    return comment;
  }

  /** Gives a comment another text. */
  public Comment editComment(
      Repository repository, int number, String actor, Comment comment, String body) {
    Comment edited = comment.edited(body, actor, host.now());
    PullRequest after =
        pulls.change(
            repository,
            number,
            pull ->
                pull.comments =
                    pull.comments.stream()
                        .map(one -> one.id() == edited.id() ? edited : one)
                        .toList());
    announce(
        repository,
        after,
        edited,
        "edited",
        actor,
        Doc.of("changes", Doc.of("body", Doc.of("from", comment.body()))));
    return edited;
  }

  /** Deletes a comment. */
  public void deleteComment(Repository repository, int number, String actor, Comment comment) {
    PullRequest after =
        pulls.change(
            repository,
            number,
            pull ->
                pull.comments =
                    pull.comments.stream().filter(one -> one.id() != comment.id()).toList());
    announce(repository, after, comment, "deleted", actor, new Doc());
  }

  /** Forgets who an account was, wherever it acted in a pull request. */
  public void orphan(Repository repository, int number, String login) {
    pulls.change(
        repository,
        number,
        pull -> {
          if (login.equalsIgnoreCase(pull.author)) {
            pull.author = null;
          }
          pull.reviews =
              each(
                  pull.reviews, one -> login.equalsIgnoreCase(one.author()) ? one.orphaned() : one);
          pull.comments =
              each(
                  pull.comments,
                  one -> login.equalsIgnoreCase(one.author()) ? one.orphaned() : one);
          pull.timeline =
              each(
                  pull.timeline, one -> login.equalsIgnoreCase(one.actor()) ? one.orphaned() : one);
        });
  }

  private static <T> List<T> each(List<T> list, UnaryOperator<T> change) {
    return list.stream().map(change).toList();
  }

  private static List<Review> replaced(PullRequest pull, Review review) {
    return each(pull.reviews, one -> one.id() == review.id() ? review : one);
  }

  private void reviewed(PullRequest pull, Review review) {
    pulls.happened(
        pull,
        pulls.event("reviewed", review.author(), Map.of("review", Long.toString(review.id()))));
  }

  private void announce(
      Repository repository,
      PullRequest pull,
      Review review,
      String action,
      @Nullable String sender,
      Doc further) {
    Doc document = documents.talk().review(repository, pull, review);
    document.put("state", review.state().toLowerCase(Locale.ROOT));
    hooks.announce(
        repository,
        "pull_request_review",
        sender,
        Doc.of(
                "action", action,
                "review", document,
                "pull_request", documents.pulls().simple(View.FRESH, repository, pull))
            .all(further));
  }

  private void announce(
      Repository repository,
      PullRequest pull,
      Comment comment,
      String action,
      String sender,
      Doc further) {
    hooks.announce(
        repository,
        "issue_comment",
        sender,
        Doc.of(
                "action", action,
                "issue", documents.issues().issue(repository, pull),
                "comment", documents.talk().comment(repository, pull, comment))
            .all(further));
  }
}
