package dev.sekisho.gate.workbench.lint;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import dev.sekisho.gate.problem.Problem;
import dev.sekisho.gate.problem.Problems;
import dev.sekisho.gate.rules.compile.CompiledRule;
import dev.sekisho.gate.rules.compile.CompiledRules;
import dev.sekisho.gate.verdict.Outcome;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/**
 * Looks for rules of one control that say different things of the same pull request: whenever the
 * one fires, the other does too.
 */
final class Contradictions {

  /** Pairs of rules that are compared; beyond that, none is found. */
  private static final int PAIRS_MAX = 2_000_000;

  private final Problems problems;
  private int pairs;

  private record Judge(CompiledRule rule, Shape shape, Set<Outcome> outcomes) {
    static Judge of(CompiledRule rule) {
      Set<Outcome> outcomes = EnumSet.noneOf(Outcome.class);
      rule.statements().stream()
          .map(CompiledRule.Statement::outcome)
          .filter(Outcome::decides)
          .forEach(outcomes::add);
      return new Judge(rule, Shape.of(rule), outcomes);
    }
  }

  private Contradictions(Problems problems) {
    this.problems = problems;
  }

  static void check(CompiledRules rules, Problems problems) {
    Contradictions check = new Contradictions(problems);
    rules.rules().stream()
        .collect(groupingBy(rule -> rule.rule().control(), TreeMap::new, toList()))
        .values()
        .forEach(check::check);
  }

  private void check(List<CompiledRule> control) {
    List<Judge> judges = control.stream().map(Judge::of).toList();
    for (int i = 0; i < judges.size(); i++) {
      Judge one = judges.get(i);
      if (one.outcomes().size() > 1) {
        add(one, "this rule states " + words(one) + " at once");
      }
      for (int j = 0; j < i && pairs++ < PAIRS_MAX; j++) {
        compare(one, judges.get(j));
      }
    }
  }

  private void compare(Judge one, Judge other) {
    if (one.outcomes().equals(other.outcomes())
        || one.outcomes().isEmpty()
        || other.outcomes().isEmpty()) {
      return;
    }
    if (one.shape().implies(other.shape())) {
      tell(one, other);
    } else if (other.shape().implies(one.shape())) {
      tell(other, one);
    }
  }

  /** The special rule never fires without the general one. */
  private void tell(Judge special, Judge general) {
    add(
        special,
        "whenever this rule states "
            + words(special)
            + ", "
            + general.rule().rule().name()
            + " states "
            + words(general));
  }

  private void add(Judge judge, String what) {
    problems.add(
        Problem.of(
            LintErrors.CONTRADICTION,
            judge.rule().rule().where(),
            what,
            "Give the other rule the opposite of a condition of this one, or join the two"));
  }

  private static String words(Judge judge) {
    return judge.outcomes().stream().map(Contradictions::word).collect(joining(" and "));
  }

  private static String word(Outcome outcome) {
    return switch (outcome) {
      case FORBID -> "forbid";
      case AWAIT -> "await";
      case SATISFIED -> "satisfied";
      case NOT_APPLICABLE -> "notApplicable";
      case GAP, LIFT, EXCUSE, NOTE -> outcome.toString();
    };
  }
}
