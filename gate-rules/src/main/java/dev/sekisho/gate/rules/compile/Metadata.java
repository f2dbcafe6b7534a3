package dev.sekisho.gate.rules.compile;

import dev.sekisho.gate.problem.ErrorId;
import dev.sekisho.gate.problem.Place;
import dev.sekisho.gate.problem.Problem;
import dev.sekisho.gate.problem.Problems;
import dev.sekisho.gate.rules.Rule;
import dev.sekisho.gate.verdict.ControlName;
import dev.sekisho.gate.verdict.RuleName;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Reads what a rule says of itself in its {@code @} marks. */
final class Metadata {
  private static final List<String> REQUIRED = List.of("control", "owner", "why", "fix");
  private static final String LIFTS = "lifts";

  private Metadata() {}

  static Optional<Rule> read(RuleOutline outline, Problems problems) {
    Map<String, String> marks = outline.metadata();
    Place where = outline.where();
    boolean sound = true;
    for (String required : REQUIRED) {
      if (marks.getOrDefault(required, "").isBlank()) {
        sound = false;
        add(
            problems,
            RuleErrors.METADATA,
            where,
            "the rule has no @" + required,
            "Write @" + required + "( \"...\" ) between the rule's name and 'when'");
      }
    }
    for (String mark : new TreeSet<>(marks.keySet())) {
      if (!REQUIRED.contains(mark) && !mark.equals(LIFTS)) {
        sound = false;
        problems.add(
            new Problem(
                RuleErrors.METADATA,
                where,
                "a rule has no mark @" + mark,
                List.of("control", "fix", LIFTS, "owner", "why"),
                "Leave it out, or use one of the known marks"));
      }
    }
    Optional<RuleName> name = name(outline, problems);
    return sound && name.isPresent() ? rule(outline, name.get(), problems) : Optional.empty();
  }

  private static Optional<RuleName> name(RuleOutline outline, Problems problems) {
    try {
      return Optional.of(new RuleName(outline.name()));
    } catch (IllegalArgumentException e) {
      add(
          problems,
          RuleErrors.RULE_NAME,
          outline.where(),
          String.valueOf(e.getMessage()),
          "Write the control, a slash, and what the rule says, in lower-case words with hyphens");
      return Optional.empty();
    }
  }

  private static Optional<Rule> rule(RuleOutline outline, RuleName name, Problems problems) {
    Map<String, String> marks = outline.metadata();
    try {
      ControlName control = new ControlName(text(marks, "control"));
      if (!name.control().equals(control) || control.equals(RuleName.GATE)) {
        add(
            problems,
            RuleErrors.RULE_NAME,
            outline.where(),
            "the rule is named after the control "
                + name.control()
                + " and says @control( \""
                + control
                + "\" )",
            "Begin the name with the control that the rule belongs to; 'gate' is the gate's own");
        return Optional.empty();
      }
      Set<ControlName> lifts = new LinkedHashSet<>();
      Arrays.stream(marks.getOrDefault(LIFTS, "").split(",", -1))
          .map(String::strip)
          .filter(lifted -> !lifted.isEmpty())
          .forEach(lifted -> lifts.add(new ControlName(lifted)));
      return Optional.of(
          new Rule(
              name,
              control,
              text(marks, "owner"),
              text(marks, "why"),
              text(marks, "fix"),
              lifts,
              outline.where()));
    } catch (IllegalArgumentException e) {
      add(
          problems,
          RuleErrors.METADATA,
          outline.where(),
          String.valueOf(e.getMessage()),
          "Name controls in lower-case words with hyphens");
      return Optional.empty();
    }
  }

  private static String text(Map<String, String> marks, String mark) {
    return marks.getOrDefault(mark, "").strip();
  }

  private static void add(Problems problems, ErrorId id, Place where, String what, String fix) {
    problems.add(Problem.of(id, where, what, fix));
  }
}
