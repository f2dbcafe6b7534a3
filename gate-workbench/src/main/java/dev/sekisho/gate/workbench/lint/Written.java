package dev.sekisho.gate.workbench.lint;

import dev.sekisho.gate.rules.language.Expression;
import dev.sekisho.gate.rules.language.Expression.Binary;
import dev.sekisho.gate.rules.language.Expression.In;
import dev.sekisho.gate.rules.language.Expression.Literal;
import dev.sekisho.gate.rules.language.Expression.Matches;
import dev.sekisho.gate.rules.language.Expression.Not;
import dev.sekisho.gate.rules.language.Expression.Operator;
import dev.sekisho.gate.rules.language.Expression.Path;
import java.util.stream.Collectors;

/** Writes expressions in one way, so that two of one text mean the same. */
final class Written {
  private Written() {}

  static String of(Expression expression) {
    if (expression instanceof Literal literal) {
      return literal.value() instanceof String text
          ? '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"'
          : String.valueOf(literal.value());
    }
    if (expression instanceof Path path) {
      return path.target().map(target -> of(target) + ".").orElse("")
          + path.name()
          + path.argument().map(argument -> "( " + of(argument) + " )").orElse("");
    }
    if (expression instanceof Not not) {
      return "!( " + of(not.operand()) + " )";
    }
    if (expression instanceof In in) {
      return of(in.operand())
          + (in.negated() ? " not in " : " in ")
          + in.options().stream()
              .map(Written::of)
              .sorted()
              .distinct()
              .collect(Collectors.joining(", ", "( ", " )"));
    }
    if (expression instanceof Matches matches) {
      return of(matches.operand())
          + (matches.negated() ? " not matches " : " matches ")
          + of(new Literal(matches.regex(), 0));
    }
    return binary((Binary) expression);
  }

  private static String binary(Binary binary) {
    String left = of(binary.left());
    String right = of(binary.right());
    boolean either =
        binary.operator() != Operator.PLUS
            && !isOrder(binary.operator())
            && left.compareTo(right) > 0;
    return "( "
        + (either ? right : left)
        + " "
        + binary.operator().sign()
        + " "
        + (either ? left : right)
        + " )";
  }

  private static boolean isOrder(Operator operator) {
    return switch (operator) {
      case LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL -> true;
      default -> false;
    };
  }
}
