package dev.sekisho.gate.event;

import dev.sekisho.gate.fact.BranchName;
import dev.sekisho.gate.fact.HeadSha;
import dev.sekisho.gate.fact.Person;
import dev.sekisho.gate.fact.PullRequestRef;
import java.time.Instant;
import java.util.Optional;

/**
 * A pull request was opened, closed, edited, pushed to, or changed in a way that has no name here.
 *
 * @param subject which pull request
 * @param action what was done to it
 * @param head its head from then on
 * @param previousHead its head before, when this moved it
 * @param base the branch that it wants to be merged into from then on
 * @param actor who did it
 * @param at when, by the code host's clock
 */
public record PullRequestChanged(
    PullRequestRef subject,
    Action action,
    HeadSha head,
    Optional<HeadSha> previousHead,
    BranchName base,
    Person actor,
    Instant at)
    implements GateEvent {
  @Override
  public EventKind kind() {
    return EventKind.PULL_REQUEST_CHANGED;
  }

  @Override
  public Scope scope() {
    return Scope.of(subject);
  }

  @Override
  public <R> R fold(Cases<? extends R> cases) {
    return cases.pullRequestChanged(this);
  }

  /** What can be done to a pull request, in the code host's words. */
  public enum Action {
    OPENED,
    REOPENED,
    CLOSED,
    EDITED,
    /** Its head moved. */
    SYNCHRONIZE,
    CONVERTED_TO_DRAFT,
    READY_FOR_REVIEW,
    MILESTONED,
    DEMILESTONED,
    /** Something that the gate has no word for. */
    OTHER
  }
}
