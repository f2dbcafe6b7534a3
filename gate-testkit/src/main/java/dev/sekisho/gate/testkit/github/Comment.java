package dev.sekisho.gate.testkit.github;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A comment on a pull request.
 *
 * @param id GitHub's number
 * @param author who wrote it; {@code null} when the account was deleted
 * @param body its text
 * @param createdAt when
 * @param editedAt when it was last edited; {@code null} when never
 * @param editor who edited it last; {@code null} when nobody did
 */
public record Comment(
    long id,
    @Nullable String author,
    String body,
    Instant createdAt,
    @Nullable Instant editedAt,
    @Nullable String editor) {

  /** The same with another text. */
  public Comment edited(String text, String by, Instant at) {
    return new Comment(id, author, text, createdAt, at, by);
  }

  /** The same after its author's account was deleted. */
  public Comment orphaned() {
    return new Comment(id, null, body, createdAt, editedAt, editor);
  }

  /** When it last changed. */
  public Instant updatedAt() {
    return editedAt == null ? createdAt : editedAt;
  }
}
