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
          for (GHIssueComment comment : pull.listComments()) {
            if (isOf(comment, own) && isOurs.test(comment.getBody())) {
              if (!comment.getBody().equals(body)) {
                comment.update(body);
              }
              return Calls.address(comment.getHtmlUrl());
            }
          }
          return Calls.address(pull.comment(body).getHtmlUrl());
        });
  }

  private static boolean isOf(GHIssueComment comment, Login own) throws IOException {
    return comment.getUser() != null && own.equals(new Login(comment.getUser().getLogin()));
  }
}
