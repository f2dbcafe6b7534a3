package dev.sekisho.gate.rules.compile;

import dev.sekisho.gate.problem.Place;
import dev.sekisho.gate.rules.compile.CompiledRule.Quantifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One rule as Drools' parser reads it, before its conditions and its consequence are.
 *
 * @param name its name
 * @param metadata its {@code @} marks
 * @param patterns its patterns, in order
 * @param consequence what stands between {@code then} and {@code end}
 * @param where where it begins
 */
record RuleOutline(
    String name,
    Map<String, String> metadata,
    List<PatternOutline> patterns,
    Located consequence,
    Place where) {
  RuleOutline {
    metadata = Map.copyOf(metadata);
    patterns = List.copyOf(patterns);
  }

  /** All that is written in it, without where. */
  List<String> meaning() {
    List<String> meaning = new ArrayList<>();
    meaning.add(name);
    meaning.add(new TreeMap<>(metadata).toString());
    for (PatternOutline pattern : patterns) {
      meaning.add(
          pattern.quantifier() + " " + pattern.variable().orElse("") + ":" + pattern.type().text());
      pattern.conditions().forEach(condition -> meaning.add("( " + condition.text()));
    }
    meaning.add(consequence.text());
    return meaning;
  }

  /** A piece of a file and where in the file it begins. */
  record Located(String text, int offset) {}

  /**
   * One pattern.
   *
   * @param quantifier whether a fact must match, or none may
   * @param variable the name of the fact that matches
   * @param type the kind of fact
   * @param conditions what must hold of it
   */
  record PatternOutline(
      Quantifier quantifier, Optional<String> variable, Located type, List<Located> conditions) {
    PatternOutline {
      conditions = List.copyOf(conditions);
    }
  }
}
