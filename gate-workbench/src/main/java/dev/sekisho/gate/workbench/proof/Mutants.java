package dev.sekisho.gate.workbench.proof;

import dev.sekisho.gate.fact.Age;
import dev.sekisho.gate.fact.FactKind;
import dev.sekisho.gate.problem.GateException;
import dev.sekisho.gate.problem.Place;
import dev.sekisho.gate.problem.Problem;
import dev.sekisho.gate.rules.compile.CompiledRule;
import dev.sekisho.gate.rules.compile.CompiledRule.CompiledPattern;
import dev.sekisho.gate.rules.compile.CompiledRule.Condition;
import dev.sekisho.gate.rules.compile.CompiledRule.Quantifier;
import dev.sekisho.gate.rules.compile.CompiledRules;
import dev.sekisho.gate.rules.compile.Edit;
import dev.sekisho.gate.rules.compile.Variants;
import dev.sekisho.gate.rules.language.ExpressionText;
import dev.sekisho.gate.verdict.ControlName;
import dev.sekisho.gate.verdict.Outcome;
import dev.sekisho.gate.verdict.RuleName;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Makes the mutants of a rule set: each condition left out or negated, and each part of one; each
 * {@code exists} and {@code not} left out or turned into the other; each number one more and one
 * less, each text another, each truth the other; each finding of another outcome; each age one
 * second more and less. A change that does not compile, for example a table that there is none of,
 * is none that an owner could make. The rows of other tables are lists that owners edit freely, and
 * are left alone.
 */
final class Mutants {

  /** Mutants of one rule set. */
  static final int MUTANTS_MAX = 50_000;

  /** Other names that are tried in the place of one that the vocabulary does not know. */
  private static final int NAMES_TRIED_MAX = 20;

  private static final Map<Outcome, Outcome> OTHER =
      Map.of(
          Outcome.FORBID, Outcome.AWAIT,
          Outcome.AWAIT, Outcome.SATISFIED,
          Outcome.SATISFIED, Outcome.NOT_APPLICABLE,
          Outcome.NOT_APPLICABLE, Outcome.SATISFIED,
          Outcome.LIFT, Outcome.NOTE,
          Outcome.EXCUSE, Outcome.NOTE,
          Outcome.NOTE, Outcome.SATISFIED);

  private final Variants variants;
  private final int max;
  private final Map<String, Mutant> found = new LinkedHashMap<>();

  private Mutants(Variants variants, int max) {
    this.max = max;
    this.variants = variants;
  }

  /**
   * All mutants, each once.
   *
   * @throws GateException when there are more than {@code max}
   */
  static List<Mutant> of(Variants variants, int max) {
    Mutants mutants = new Mutants(variants, max);
    CompiledRules rules = variants.original();
    rules.rules().forEach(mutants::addAll);
    rules.ages().byControl().forEach(mutants::addAges);
    return List.copyOf(mutants.found.values());
  }

  private void addAll(CompiledRule rule) {
    for (int p = 0; p < rule.patterns().size(); p++) {
      List<Condition> conditions = rule.patterns().get(p).conditions();
      addPattern(rule, p);
      for (int c = 0; c < conditions.size(); c++) {
        addConditions(rule.rule().name(), p, c, conditions.get(c));
      }
    }
    for (int s = 0; s < rule.statements().size(); s++) {
      Outcome outcome = rule.statements().get(s).outcome();
      Outcome other = OTHER.get(outcome);
      if (other != null) {
        add(
            new Edit.OfOutcome(rule.rule().name(), s, other),
            rule.rule().name(),
            word(other)
                + " instead of "
                + word(outcome)
                + (s == 0 ? "" : " in statement " + (s + 1)),
            rule.rule().where(),
            "lists what " + rule.rule().name() + " finds");
      }
    }
  }

  /** A pattern of others' facts that are there, or are not, is a condition too. */
  private void addPattern(CompiledRule rule, int p) {
    CompiledPattern pattern = rule.patterns().get(p);
    if (pattern.binds()) {
      return;
    }
    Quantifier other = pattern.quantifier() == Quantifier.SOME ? Quantifier.NONE : Quantifier.SOME;
    RuleName name = rule.rule().name();
    String text = text(pattern, pattern.quantifier());
    Place where =
        pattern.conditions().stream().findFirst().map(Condition::where).orElse(rule.rule().where());
    String about =
        "is about a pull request for which everything before this holds, and this does not: ";
    add(
        new Edit.OfPattern(name, p, Optional.empty()),
        name,
        "without " + text,
        where,
        about + text);
    add(
        new Edit.OfPattern(name, p, Optional.of(other)),
        name,
        text(pattern, other) + " instead of " + text,
        where,
        about + text);
  }

  private static String text(CompiledPattern pattern, Quantifier quantifier) {
    return pattern.conditions().stream()
        .map(condition -> ExpressionText.of(condition.expression()))
        .collect(
            Collectors.joining(
                ", ",
                (quantifier == Quantifier.SOME ? "exists " : "not ")
                    + pattern.kind().map(FactKind::word).orElse("")
                    + "( ",
                " )"));
  }

  private void addConditions(RuleName rule, int p, int c, Condition condition) {
    String text = ExpressionText.of(condition.expression());
    add(
        new Edit.OfCondition(rule, p, c, Optional.empty()),
        rule,
        "without " + text,
        condition.where(),
        "is about a pull request for which this is not so, and everything else that the rule asks is: "
            + text);
    for (Candidate candidate : Candidate.of(condition.expression())) {
      for (String name : addCandidate(rule, p, c, condition, candidate)) {
        Candidate named =
            new Candidate(candidate.withText().apply(name), Optional.empty(), candidate.withText());
        if (addCandidate(rule, p, c, condition, named).isEmpty()) {
          break;
        }
      }
    }
  }

  /** Adds one; when it does not compile, answers with the names that might. */
  private List<String> addCandidate(
      RuleName rule, int p, int c, Condition condition, Candidate candidate) {
    String before = ExpressionText.of(condition.expression());
    String after = ExpressionText.of(candidate.expression());
    List<Problem> problems =
        add(
            new Edit.OfCondition(rule, p, c, Optional.of(candidate.expression())),
            rule,
            after + " instead of " + before,
            condition.where(),
            "is about a pull request for which everything else that the rule asks is so, and these two"
                + " answer differently: "
                + before
                + ", and "
                + after);
    return problems.stream()
        .flatMap(problem -> problem.known().stream())
        .filter(known -> !candidate.text().map(Mutants::plain).equals(Optional.of(plain(known))))
        .limit(NAMES_TRIED_MAX)
        .toList();
  }

  private void addAges(ControlName control, Map<FactKind, Age> ages) {
    ages.forEach(
        (kind, age) -> {
          for (int seconds : new int[] {-1, 1}) {
            Duration other = age.value().plusSeconds(seconds);
            if (!other.isNegative()) {
              add(
                  new Edit.OfAge(control, kind, new Age(other)),
                  new RuleName(control + "/ages"),
                  kind.word() + " of " + say(other) + " instead of " + say(age.value()),
                  Place.of(control + "/ages.csv"),
                  "is about "
                      + kind.word()
                      + (seconds < 0 ? " exactly " : " a second more than ")
                      + age
                      + " old");
            }
          }
        });
  }

  private List<Problem> add(Edit edit, RuleName rule, String says, Place where, String scenario) {
    if (found.size() >= max) {
      throw new GateException(
          Problem.of(
              ProofErrors.LIMIT,
              where,
              "the rules have more than " + max + " small changes; no more are tried",
              "Split the rules into several folders"));
    }
    try {
      CompiledRules changed = variants.with(edit);
      String what = "Write a scenario that " + scenario;
      found.putIfAbsent(rule + ": " + says, new Mutant(rule, says, where, what, changed));
      return List.of();
    } catch (GateException e) {
      return e.problems();
    }
  }

  private static String say(Duration age) {
    return age.toString().substring(2).toLowerCase(Locale.ROOT);
  }

  private static String word(Outcome outcome) {
    return outcome.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static String plain(String name) {
    return name.toUpperCase(Locale.ROOT).replace('-', '_');
  }
}
