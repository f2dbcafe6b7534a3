package dev.sekisho.gate.rules.compile;

import dev.sekisho.gate.fact.Age;
import dev.sekisho.gate.fact.FactKind;
import dev.sekisho.gate.rules.compile.CompiledRule.Quantifier;
import dev.sekisho.gate.rules.language.Expression;
import dev.sekisho.gate.verdict.ControlName;
import dev.sekisho.gate.verdict.Outcome;
import dev.sekisho.gate.verdict.RuleName;
import java.util.Optional;

/** One change of a rule set, as its owner could make it. */
public sealed interface Edit {

  /** The control that it changes. */
  ControlName control();

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
  }

  /**
   * Another age that evidence may have.
   *
   * @param control which control
   * @param kind which evidence
   * @param by how old it may be instead
   */
  record OfAge(ControlName control, FactKind kind, Age by) implements Edit {}
}
