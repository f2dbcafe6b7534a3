package dev.sekisho.gate.rules.language;

import dev.sekisho.gate.rules.language.Expression.Binary;
import dev.sekisho.gate.rules.language.Expression.In;
import dev.sekisho.gate.rules.language.Expression.Literal;
import dev.sekisho.gate.rules.language.Expression.Matches;
import dev.sekisho.gate.rules.language.Expression.Not;
import dev.sekisho.gate.rules.language.Expression.Path;
import java.util.stream.Collectors;

/**
 * Expressions as they are written, in one form: single spaces, double quotes, and no more
 * parentheses than are needed. {@link Reader} reads back what was written, but for positions.
 */
public final class ExpressionText {
  private ExpressionText() {}

  /** The text of an expression. */
  public static String of(Expression expression) {
    return write(expression, Strength.OR);
  }

  /**
   * How tightly an expression holds together; in a place that asks for more it is parenthesised.
   */
  private enum Strength {
    OR,
    AND,
    COMPARISON,
    SUM,
    UNARY,
    PRIMARY
  }

  private static String write(Expression expression, Strength place) {
    String text = plain(expression);
    return strength(expression).compareTo(place) < 0 ? "( " + text + " )" : text;
  }

  private static Strength strength(Expression expression) {
    if (expression instanceof Binary binary) {
      return strength(binary.operator());
    }
    if (expression instanceof In || expression instanceof Matches) {
      return Strength.COMPARISON;
    }
    return expression instanceof Not ? Strength.UNARY : Strength.PRIMARY;
  }

  private static Strength strength(Expression.Operator operator) {
    return switch (operator) {
      case OR -> Strength.OR;
      case AND -> Strength.AND;
      case PLUS -> Strength.SUM;
      default -> Strength.COMPARISON;
    };
  }

  private static String plain(Expression expression) {
    if (expression instanceof Literal literal) {
      return literal.value() instanceof String text ? quoted(text) : literal.value().toString();
    }
    if (expression instanceof Path path) {
      return path.target().map(target -> write(target, Strength.PRIMARY) + ".").orElse("")
          + path.name()
          + path.argument().map(given -> "( " + of(given) + " )").orElse("");
    }
    if (expression instanceof Not not) {
      return "!" + write(not.operand(), Strength.UNARY);
    }
    if (expression instanceof In in) {
      return in.options().stream()
          .map(ExpressionText::of)
          .collect(
              Collectors.joining(
                  ", ",
                  write(in.operand(), Strength.SUM) + (in.negated() ? " not in ( " : " in ( "),
                  " )"));
    }
    if (expression instanceof Matches matches) {
      return write(matches.operand(), Strength.SUM)
          + (matches.negated() ? " not matches " : " matches ")
          + quoted(matches.regex());
    }
    return binary((Binary) expression);
  }

  /** The operand on the right holds tighter: {@code a + b + c} was read from the left. */
  private static String binary(Binary binary) {
    Strength own = strength(binary.operator());
    Strength tighter = tighter(own);
    Strength left = own == Strength.COMPARISON ? tighter : own;
    return write(binary.left(), left)
        + " "
        + binary.operator().sign()
        + " "
        + write(binary.right(), tighter);
  }

  private static Strength tighter(Strength strength) {
    return switch (strength) {
      case OR -> Strength.AND;
      case AND -> Strength.COMPARISON;
      case COMPARISON -> Strength.SUM;
      case SUM -> Strength.UNARY;
      case UNARY, PRIMARY -> Strength.PRIMARY;
    };
  }

  private static String quoted(String text) {
    return '"'
        + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n").replace("\t", "\\t")
        + '"';
  }
}
