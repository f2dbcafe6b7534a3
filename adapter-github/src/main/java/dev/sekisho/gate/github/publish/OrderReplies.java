package dev.sekisho.gate.github.publish;

import dev.sekisho.gate.fact.PullRequestRef;
import dev.sekisho.gate.github.fact.Own;
import dev.sekisho.gate.github.wire.GitHubConnection;
import dev.sekisho.gate.github.wire.Publishing;
import java.util.function.Supplier;

/**
 * Answers orders that could not be carried out, in one comment of each pull request that is brought
 * up to date. Thread-safe.
 */
public final class OrderReplies {
  private static final Marker MARKER = new Marker("order");

  private final Publishing github;
  private final Supplier<Own> own;

  /** Replies under the name that {@code own} tells. */
  public OrderReplies(GitHubConnection connection, Supplier<Own> own) {
    this.github = new Publishing(connection);
    this.own = own;
  }

  /**
   * Says it, in the place of what was said so before.
   *
   * @param markdown what to say; nothing of others that is not escaped
   * @throws dev.sekisho.gate.problem.GateException when it can not be said
   */
  public void say(PullRequestRef subject, String markdown) {
    github
        .comments()
        .write(subject, own.get().login(), MARKER::begins, MARKER.line() + "\n" + markdown);
  }
}
