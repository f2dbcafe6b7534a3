package dev.sekisho.gate.github.wire;

import dev.sekisho.gate.fact.Login;
import dev.sekisho.gate.fact.PullRequestRef;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Predicate;
import org.kohsuke.github.GHIssueComment;
import org.kohsuke.github.GHPullRequest;

/** The gate's comments at pull requests. Thread-safe. */
public final class Comments {
  private final Handles handles;

  Comments(Handles handles) {
    this.handles = handles;
  }

  /**
   * Writes the comment that {@code isOurs}, or brings it up to date.
   *
   * @param own who writes it
   * @param isOurs tells our comment by its text
   */
  public Optional<String> write(
      PullRequestRef subject, Login own, Predicate<String> isOurs, String body) {
    return handles.call(
        subject + " comment",
        () -> {
          GHPullRequest pull = handles.pull(subject);
          Optional<String> renewed = renew(pull, own, isOurs, body);
          return renewed.isPresent() ? renewed : Calls.address(pull.comment(body).getHtmlUrl());
        });
  }

  /** Brings the comment that {@code isOurs} up to date, and writes none where there is none. */
  public Optional<String> renew(
      PullRequestRef subject, Login own, Predicate<String> isOurs, String body) {
    return handles.call(
        subject + " comment", () -> renew(handles.pull(subject), own, isOurs, body));
  }

  private static Optional<String> renew(
      GHPullRequest pull, Login own, Predicate<String> isOurs, String body) throws IOException {
    for (GHIssueComment comment : pull.listComments()) {
      if (isOf(comment, own) && isOurs.test(comment.getBody())) {
        if (!comment.getBody().equals(body)) {
          comment.update(body);
        }
        return Calls.address(comment.getHtmlUrl());
      }
    }
    return Optional.empty();
  }

  private static boolean isOf(GHIssueComment comment, Login own) throws IOException {
    return comment.getUser() != null && own.equals(new Login(comment.getUser().getLogin()));
  }
}
