package dev.sekisho.gate.event;

import dev.sekisho.gate.fact.Person;
import dev.sekisho.gate.fact.PullRequestRef;
import java.time.Instant;

/**
 * A comment in the conversation of a pull request was written, edited or deleted.
 *
 * @param subject which pull request
 * @param action what was done to the comment
 * @param author who wrote it
 * @param body as it stands now, or stood when it was deleted
 * @param actor who did it: the author, or whoever else may edit and delete
 * @param at when it was last written to
 */
public record CommentChanged(
    PullRequestRef subject, Action action, Person author, String body, Person actor, Instant at)
    implements GateEvent {
  @Override
  public EventKind kind() {
    return EventKind.COMMENT_CHANGED;
  }

  @Override
  public Scope scope() {
    return Scope.of(subject);
  }

  @Override
  public <R> R fold(Cases<? extends R> cases) {
    return cases.commentChanged(this);
  }

  /** What can be done to a comment. */
  public enum Action {
    WRITTEN,
    EDITED,
    DELETED
  }
}
