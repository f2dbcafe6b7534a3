package dev.sekisho.gate.rules;

import com.google.inject.AbstractModule;
import dev.sekisho.gate.engine.GateEngine;

/**
 * Binds one rule set and its engine, for those who put their program together with Guice. Everybody
 * else calls {@link RuleSet#engine()}; Guice is an optional dependency, and this class alone needs
 * it. What it binds is thread-safe.
 */
public final class GateModule extends AbstractModule {
  private final RuleSet rules;

  /** Judges by {@code rules}, for as long as the injector lives. */
  public GateModule(RuleSet rules) {
    this.rules = rules;
  }

  @Override
  protected void configure() {
    bind(RuleSet.class).toInstance(rules);
    bind(GateEngine.class).toInstance(rules.engine());
  }
}
