package dev.sekisho.gate.workbench.lint;

import dev.sekisho.gate.rules.compile.CompiledRule;
import dev.sekisho.gate.rules.compile.CompiledRule.CompiledPattern;
import dev.sekisho.gate.rules.compile.CompiledRule.Condition;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * When a rule fires, in texts that mean the same where they are equal.
 *
 * @param demands what must hold of the pull request, and which other facts there must be or not be
 */
record Shape(Set<String> demands) {
  Shape {
    demands = Set.copyOf(demands);
  }

  static Shape of(CompiledRule rule) {
    List<CompiledPattern> patterns = rule.patterns();
    Set<String> demands = new HashSet<>(claims(rule, patterns.get(0)));
    for (CompiledPattern pattern : patterns.subList(1, patterns.size())) {
      demands.add(
          pattern.quantifier()
              + " "
              + pattern.kind().map(Object::toString).orElse("")
              + new TreeSet<>(claims(rule, pattern)));
    }
    return new Shape(demands);
  }

  private static Set<String> claims(CompiledRule rule, CompiledPattern pattern) {
    Set<String> claims = new HashSet<>();
    for (Condition condition : pattern.conditions()) {
      String own = " in " + rule.rule().name();
      String suffix = condition.key().endsWith(own) ? own : "";
      Claim.of(condition.expression(), true).forEach(claim -> claims.add(claim.text() + suffix));
    }
    return claims;
  }

  /** Whether the other fires too, whenever this does. */
  boolean implies(Shape other) {
    return demands.containsAll(other.demands);
  }
}
