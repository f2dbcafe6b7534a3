package dev.sekisho.gate.rules.compile;

import dev.sekisho.gate.fact.Age;
import dev.sekisho.gate.fact.FactKind;
import dev.sekisho.gate.rules.compile.CompiledRule.Quantifier;
import dev.sekisho.gate.rules.language.Expression;
import dev.sekisho.gate.verdict.ControlName;
import dev.sekisho.gate.verdict.Outcome;
import dev.sekisho.gate.verdict.RuleName;
import java.util.Optional;
import java.util.function.Function;

/** One change of a rule set, as its owner could make it. */
public sealed interface Edit {

  /** The control that it changes. */
  ControlName control();

  /** Answers with the function of the case; stands in for a switch over the cases. */
  <R> R fold(
      Function<? super OfCondition, ? extends R> condition,
      Function<? super OfPattern, ? extends R> pattern,
      Function<? super OfOutcome, ? extends R> outcome,
      Function<? super OfAge, ? extends R> age);

  /**
   * Another condition in the place of one, or none.
   *
   * @param rule which rule
   * @param pattern which of its patterns, from 0
   * @param condition which of the pattern's conditions, from 0
   * @param by what is asked instead; empty drops the condition
   */
  record OfCondition(RuleName rule, int pattern, int condition, Optional<Expression> by)
      implements Edit {
    @Override
    public ControlName control() {
      return rule.control();
    }

    @Override
    public <R> R fold(
        Function<? super OfCondition, ? extends R> condition,
        Function<? super OfPattern, ? extends R> pattern,
        Function<? super OfOutcome, ? extends R> outcome,
        Function<? super OfAge, ? extends R> age) {
      return condition.apply(this);
    }
  }

  /**
   * Another quantifier of a pattern that binds nothing, or no such pattern.
   *
   * @param rule which rule
   * @param pattern which of its patterns, from 0
   * @param by how many facts must match instead; empty drops the pattern
   */
  record OfPattern(RuleName rule, int pattern, Optional<Quantifier> by) implements Edit {
    @Override
    public ControlName control() {
      return rule.control();
    }

    @Override
    public <R> R fold(
        Function<? super OfCondition, ? extends R> condition,
        Function<? super OfPattern, ? extends R> pattern,
        Function<? super OfOutcome, ? extends R> outcome,
        Function<? super OfAge, ? extends R> age) {
      return pattern.apply(this);
    }
  }

  /**
   * Another outcome of a finding.
   *
   * @param rule which rule
   * @param statement which of its statements, from 0
   * @param by what is said instead
   */
  record OfOutcome(RuleName rule, int statement, Outcome by) implements Edit {
    @Override
    public ControlName control() {
      return rule.control();
    }

    @Override
    public <R> R fold(
        Function<? super OfCondition, ? extends R> condition,
        Function<? super OfPattern, ? extends R> pattern,
        Function<? super OfOutcome, ? extends R> outcome,
        Function<? super OfAge, ? extends R> age) {
      return outcome.apply(this);
    }
  }

  /**
   * Another age that evidence may have.
   *
   * @param control which control
   * @param kind which evidence
   * @param by how old it may be instead
   */
  record OfAge(ControlName control, FactKind kind, Age by) implements Edit {
    @Override
    public <R> R fold(
        Function<? super OfCondition, ? extends R> condition,
        Function<? super OfPattern, ? extends R> pattern,
        Function<? super OfOutcome, ? extends R> outcome,
        Function<? super OfAge, ? extends R> age) {
      return age.apply(this);
    }
  }
}
