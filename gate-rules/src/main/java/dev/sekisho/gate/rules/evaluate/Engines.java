package dev.sekisho.gate.rules.evaluate;

import dev.sekisho.gate.engine.GateEngine;
import dev.sekisho.gate.rules.compile.CompiledRules;
import dev.sekisho.gate.verdict.ControlName;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Engines for parts of one rule set, each made when it is first asked for. Those that were asked
 * for last are kept. Thread-safe.
 */
final class Engines {

  /** Parts that are kept beside the whole. */
  static final int PARTS_MAX = 32;

  private final CompiledRules rules;
  private final GateEngine whole;
  private final Map<Set<ControlName>, GateEngine> parts =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Set<ControlName>, GateEngine> eldest) {
          return size() > PARTS_MAX;
        }
      };

  Engines(CompiledRules rules) {
    this.rules = rules;
    this.whole = new DroolsGateEngine(rules);
  }

  GateEngine whole() {
    return whole;
  }

  /** Judges by all controls but these. */
  GateEngine without(Set<ControlName> controls) {
    if (controls.isEmpty()) {
      return whole;
    }
    Set<ControlName> left = Set.copyOf(controls);
    synchronized (parts) {
      return parts.computeIfAbsent(
          left, c -> new DroolsGateEngine(rules.only(control -> !left.contains(control))));
    }
  }
}
