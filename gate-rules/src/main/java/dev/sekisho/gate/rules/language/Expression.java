package dev.sekisho.gate.rules.language;

import java.util.List;
import java.util.Optional;

/**
 * What a condition or a finding's text says, as it was read. Positions count from its own start.
 */
public sealed interface Expression {

  /** Where it begins in the text that it was read from, from 0. */
  int at();

  /** A text, a whole number, or true or false. */
  record Literal(Object value, int at) implements Expression {}

  /**
   * A word, of a target or of the fact that the pattern matches.
   *
   * @param target what the word is asked of; empty for the pattern's own fact or a variable
   * @param name the word
   * @param argument what stands in its parentheses, if anything
   */
  record Path(Optional<Expression> target, String name, Optional<Expression> argument, int at)
      implements Expression {}

  /** The opposite. */
  record Not(Expression operand, int at) implements Expression {}

  /** Two operands and what lies between them. */
  record Binary(Operator operator, Expression left, Expression right, int at)
      implements Expression {}

  /** Whether a value is one of several. */
  record In(Expression operand, List<Expression> options, boolean negated, int at)
      implements Expression {
    public In {
      options = List.copyOf(options);
    }
  }

  /** Whether the whole of a text fits a regular expression (RE2). */
  record Matches(Expression operand, String regex, boolean negated, int at) implements Expression {}

  /** The operators of two operands. */
  enum Operator {
    OR("||"),
    AND("&&"),
    EQUAL("=="),
    NOT_EQUAL("!="),
    LESS("<"),
    LESS_OR_EQUAL("<="),
    GREATER(">"),
    GREATER_OR_EQUAL(">="),
    PLUS("+");

    private final String sign;

    Operator(String sign) {
      this.sign = sign;
    }

    /** As it is written. */
    public String sign() {
      return sign;
    }
  }
}
