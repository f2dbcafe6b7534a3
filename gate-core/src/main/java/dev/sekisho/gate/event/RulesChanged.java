package dev.sekisho.gate.event;

import dev.sekisho.gate.engine.RuleSetRevision;

/**
 * The rules were replaced, so every answer may be another one.
 *
 * @param revision the rules from now on
 */
public record RulesChanged(RuleSetRevision revision) implements GateEvent {
  @Override
  public EventKind kind() {
    return EventKind.RULES_CHANGED;
  }

  @Override
  public Scope scope() {
    return new Scope.Everything();
  }

  @Override
  public <R> R fold(Cases<? extends R> cases) {
    return cases.rulesChanged(this);
  }
}
