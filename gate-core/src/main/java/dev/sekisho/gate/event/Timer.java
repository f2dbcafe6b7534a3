package dev.sekisho.gate.event;

import dev.sekisho.gate.fact.PullRequestRef;
import java.time.Instant;
import java.util.List;

/**
 * A time came at which an answer may change by itself: a window opens, a freeze ends, an approval
 * gets too old.
 *
 * @param subjects whose answer, never empty
 * @param due the time that came
 */
public record Timer(List<PullRequestRef> subjects, Instant due) implements GateEvent {
  public Timer {
    subjects = List.copyOf(subjects);
    if (subjects.isEmpty()) {
      throw new IllegalArgumentException("names no pull request");
    }
  }

  @Override
  public EventKind kind() {
    return EventKind.TIMER;
  }

  @Override
  public Scope scope() {
    return new Scope.PullRequests(subjects);
  }

  @Override
  public <R> R fold(Cases<? extends R> cases) {
    return cases.timer(this);
  }
}
