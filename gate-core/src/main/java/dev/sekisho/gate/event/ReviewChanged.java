package dev.sekisho.gate.event;

import dev.sekisho.gate.fact.HeadSha;
import dev.sekisho.gate.fact.Person;
import dev.sekisho.gate.fact.PullRequestRef;
import dev.sekisho.gate.fact.Review;
import java.time.Instant;
import java.util.Optional;

/**
 * A review was submitted, edited or dismissed.
 *
 * @param subject which pull request
 * @param head its head at that moment, which is what a submitted review has seen
 * @param action what was done to the review
 * @param reviewer whose review it is
 * @param state what it says now; empty when the code host used a word that the gate does not know
 * @param actor who did it: the reviewer, or whoever dismissed or edited the review
 * @param at when the review was submitted
 */
public record ReviewChanged(
    PullRequestRef subject,
    HeadSha head,
    Action action,
    Person reviewer,
    Optional<Review.State> state,
    Person actor,
    Instant at)
    implements GateEvent {
  @Override
  public EventKind kind() {
    return EventKind.REVIEW_CHANGED;
  }

  @Override
  public Scope scope() {
    return Scope.of(subject);
  }

  @Override
  public <R> R fold(Cases<? extends R> cases) {
    return cases.reviewChanged(this);
  }

  /** What can be done to a review. */
  public enum Action {
    SUBMITTED,
    EDITED,
    DISMISSED
  }
}
