package dev.sekisho.gate.workbench.diff;

import dev.sekisho.gate.engine.Evaluation;
import dev.sekisho.gate.engine.GateEngine;
import dev.sekisho.gate.rules.RuleSet;
import dev.sekisho.gate.rules.evaluate.PairedEngine;
import dev.sekisho.gate.rules.evaluate.PairedEngine.Pair;
import java.util.ArrayList;
import java.util.List;

/** What judges by two rule sets: each alone, or both together. Thread-safe. */
record Judges(GateEngine before, GateEngine after, PairedEngine both) {
  static Judges of(RuleSet before, RuleSet after) {
    return new Judges(before.engine(), after.engine(), new PairedEngine(before, after));
  }

  static List<Pair> pairs(List<Evaluation> before, List<Evaluation> after) {
    List<Pair> pairs = new ArrayList<>(before.size());
    for (int i = 0; i < before.size(); i++) {
      pairs.add(new Pair(before.get(i), after.get(i)));
    }
    return pairs;
  }
}
