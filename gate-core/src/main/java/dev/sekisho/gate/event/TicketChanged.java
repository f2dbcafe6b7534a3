package dev.sekisho.gate.event;

import dev.sekisho.gate.fact.PullRequestRef;
import dev.sekisho.gate.fact.TicketKey;
import java.util.List;

/**
 * A ticket changed in its tracker: it was approved, reopened, edited or closed.
 *
 * @param key the ticket
 * @param subjects the pull requests that name it, as far as the gate noted; none when nobody does
 */
public record TicketChanged(TicketKey key, List<PullRequestRef> subjects) implements GateEvent {
  public TicketChanged {
    subjects = List.copyOf(subjects);
  }

  @Override
  public EventKind kind() {
    return EventKind.TICKET_CHANGED;
  }

  @Override
  public Scope scope() {
    return subjects.isEmpty() ? new Scope.Nothing() : new Scope.PullRequests(subjects);
  }

  @Override
  public <R> R fold(Cases<? extends R> cases) {
    return cases.ticketChanged(this);
  }
}
