package dev.sekisho.gate.github.wire;

import dev.sekisho.gate.fact.HeadSha;
import dev.sekisho.gate.fact.Login;
import dev.sekisho.gate.fact.PullRequestRef;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.kohsuke.github.GHPullRequest;
import org.kohsuke.github.GHPullRequestReview;
import org.kohsuke.github.GHPullRequestReviewEvent;
import org.kohsuke.github.GHPullRequestReviewState;

/** The gate's reviews of pull requests. Thread-safe. */
public final class Reviews {
  private final Handles handles;

  Reviews(Handles handles) {
    this.handles = handles;
  }

  /** Gives a review of a head, unless the same stands already. */
  public Optional<String> give(
      PullRequestRef subject, HeadSha head, Login own, boolean approve, String body) {
    return handles.call(
        subject + " review",
        () -> {
          GHPullRequest pull = handles.pull(subject);
          GHPullRequestReviewState wanted =
              approve
                  ? GHPullRequestReviewState.APPROVED
                  : GHPullRequestReviewState.CHANGES_REQUESTED;
          Optional<GHPullRequestReview> before =
              lastReview(
                  pull, own, r -> r.getState() == wanted && head.value().equals(r.getCommitId()));
          GHPullRequestReview review =
              before.isPresent()
                  ? before.get()
                  : pull.createReview()
                      .commitId(head.value())
                      .body(body)
                      .event(
                          approve
                              ? GHPullRequestReviewEvent.APPROVE
                              : GHPullRequestReviewEvent.REQUEST_CHANGES)
                      .create();
          return Calls.address(review.getHtmlUrl());
        });
  }

  /** Dismisses every review of ours that stands. */
  public Optional<String> dismiss(PullRequestRef subject, Login own, String reason) {
    return handles.call(
        subject + " dismissal",
        () -> {
          Optional<String> last = Optional.empty();
          for (GHPullRequestReview review : handles.pull(subject).listReviews()) {
            if (isOf(review, own) && isStanding(review)) {
              review.dismiss(reason);
              last = Calls.address(review.getHtmlUrl());
            }
          }
          return last;
        });
  }

  private static boolean isStanding(GHPullRequestReview review) {
    return review.getState() == GHPullRequestReviewState.APPROVED
        || review.getState() == GHPullRequestReviewState.CHANGES_REQUESTED;
  }

  private static boolean isOf(GHPullRequestReview review, Login own) throws IOException {
    return review.getUser() != null && own.equals(new Login(review.getUser().getLogin()));
  }

  /** The newest review of ours, if it is the one that is looked for. */
  private static Optional<GHPullRequestReview> lastReview(
      GHPullRequest pull, Login own, Predicate<GHPullRequestReview> wanted) throws IOException {
    @Nullable GHPullRequestReview last = null;
    for (GHPullRequestReview review : pull.listReviews()) {
      if (isOf(review, own)) {
        last = review;
      }
    }
    return Optional.ofNullable(last).filter(wanted);
  }
}
