package dev.sekisho.gate.workbench.lint;

import dev.sekisho.gate.problem.Problem;
import dev.sekisho.gate.problem.Problems;
import dev.sekisho.gate.rules.Rule;
import dev.sekisho.gate.rules.compile.CompiledRule;
import dev.sekisho.gate.rules.compile.CompiledRules;
import dev.sekisho.gate.verdict.ControlName;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;

/** Looks for names of controls that nobody meant: a typing error makes a control of its own. */
final class Controls {
  private Controls() {}

  static void check(CompiledRules rules, Problems problems) {
    TreeSet<ControlName> controls = new TreeSet<>();
    rules.rules().forEach(rule -> controls.add(rule.rule().control()));
    for (CompiledRule compiled : rules.rules()) {
      Rule rule = compiled.rule();
      List<String> path = Arrays.asList(rule.where().file().split("/", -1));
      List<String> folders = path.subList(0, path.size() - 1);
      if (!folders.isEmpty() && !folders.contains(rule.control().value())) {
        problems.add(
            new Problem(
                LintErrors.FOLDER,
                rule.where(),
                "a rule of the control '" + rule.control() + "' stands in another folder",
                folders,
                "Move the rule into the folder of its control, or mend the name"));
      }
      for (ControlName lifted : new TreeSet<>(rule.lifts())) {
        if (!controls.contains(lifted)) {
          problems.add(
              new Problem(
                  LintErrors.LIFTS,
                  rule.where(),
                  "the rule may lift '" + lifted + "', which is no control here",
                  controls.stream().map(ControlName::value).toList(),
                  "Name a control that has a rule"));
        }
      }
    }
  }
}
