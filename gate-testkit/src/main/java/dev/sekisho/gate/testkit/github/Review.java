package dev.sekisho.gate.testkit.github;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A review.
 *
 * @param id GitHub's number
 * @param author who gave it; {@code null} when the account was deleted
 * @param state {@code APPROVED}, {@code CHANGES_REQUESTED}, {@code COMMENTED}, {@code DISMISSED} or
 *     {@code PENDING}
 * @param body its text, empty when there is none
 * @param commit the head that GitHub says it is about, which GitHub may change later
 * @param submittedAt when it was given
 * @param editedAt when its text was last edited; {@code null} when never
 */
public record Review(
    long id,
    @Nullable String author,
    String state,
    String body,
    String commit,
    Instant submittedAt,
    @Nullable Instant editedAt) {

  /** The same in another state. */
  public Review in(String other) {
    return new Review(id, author, other, body, commit, submittedAt, editedAt);
  }

  /** The same with another text. */
  public Review edited(String text, Instant at) {
    return new Review(id, author, state, text, commit, submittedAt, at);
  }

  /** The same, said to be about another head. */
  public Review boundTo(String head) {
    return new Review(id, author, state, body, head, submittedAt, editedAt);
  }

  /** The same after its author's account was deleted. */
  public Review orphaned() {
    return new Review(id, null, state, body, commit, submittedAt, editedAt);
  }
}
