package dev.sekisho.gate.cli.text;

import dev.sekisho.gate.rules.Rule;
import dev.sekisho.gate.rules.RuleSet;
import dev.sekisho.gate.verdict.ControlName;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The rules in force, control by control, for whoever wants to know what is asked of them. */
public final class RulesText {
  private RulesText() {}

  /** Writes the rules. */
  public static void write(RuleSet rules, Page page) {
    SortedMap<ControlName, List<Rule>> controls = byControl(rules);
    page.text(
        0,
        Style.STRONG,
        rules.rules().size() + " rules in " + controls.size() + " controls are in force");
    page.text(0, Style.FAINT, "revision " + rules.revision());
    controls.forEach((control, of) -> control(control, of, page));
  }

  /** The rules by the control that they speak for, in the order of the names. */
  public static SortedMap<ControlName, List<Rule>> byControl(RuleSet rules) {
    return rules.rules().stream()
        .collect(Collectors.groupingBy(Rule::control, TreeMap::new, Collectors.toList()));
  }

  private static void control(ControlName control, List<Rule> rules, Page page) {
    page.blank().text(0, Style.STRONG, control.value());
    for (Rule rule : rules) {
      page.text(2, Style.PLAIN, rule.name() + " (owner " + rule.owner() + ")");
      page.text(6, Style.FAINT, "why  ", Style.PLAIN, rule.why());
      page.text(6, Style.FAINT, "fix  ", Style.PLAIN, rule.fix());
    }
  }
}
