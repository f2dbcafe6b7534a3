package dev.sekisho.gate.event;

import dev.sekisho.gate.fact.HeadSha;
import dev.sekisho.gate.fact.LabelChange;
import dev.sekisho.gate.fact.PullRequestRef;

/**
 * A label was added to a pull request or removed from it.
 *
 * @param subject which pull request
 * @param head its head at that moment
 * @param change which label, how, by whom and when
 */
public record LabelChanged(PullRequestRef subject, HeadSha head, LabelChange change)
    implements GateEvent {
  @Override
  public EventKind kind() {
    return EventKind.LABEL_CHANGED;
  }

  @Override
  public Scope scope() {
    return Scope.of(subject);
  }

  @Override
  public <R> R fold(Cases<? extends R> cases) {
    return cases.labelChanged(this);
  }
}
