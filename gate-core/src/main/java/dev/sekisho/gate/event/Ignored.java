package dev.sekisho.gate.event;

/**
 * Something happened that is none of the gate's business.
 *
 * @param told what the sender called it, for example {@code star} or {@code pull_request assigned}
 * @param reason why it is ignored, in a sentence
 */
public record Ignored(String told, String reason) implements GateEvent {
  @Override
  public EventKind kind() {
    return EventKind.IGNORED;
  }

  @Override
  public Scope scope() {
    return new Scope.Nothing();
  }

  @Override
  public <R> R fold(Cases<? extends R> cases) {
    return cases.ignored(this);
  }
}
