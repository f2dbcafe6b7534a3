package dev.sekisho.gate.workbench.lint;

import dev.sekisho.gate.rules.language.Expression;
import dev.sekisho.gate.rules.language.Expression.Binary;
import dev.sekisho.gate.rules.language.Expression.In;
import dev.sekisho.gate.rules.language.Expression.Literal;
import dev.sekisho.gate.rules.language.Expression.Matches;
import dev.sekisho.gate.rules.language.Expression.Not;
import dev.sekisho.gate.rules.language.Expression.Operator;
import java.util.ArrayList;
import java.util.List;

/**
 * Something that must be true, or must not be, for a pattern to match.
 *
 * @param expression what; never a negation
 * @param holds whether it must be true
 */
record Claim(Expression expression, boolean holds) {

  /** All that must hold for {@code expression} to be true, or not to be. */
  static List<Claim> of(Expression expression, boolean holds) {
    List<Claim> claims = new ArrayList<>();
    collect(expression, holds, claims);
    return claims;
  }

  private static void collect(Expression expression, boolean holds, List<Claim> into) {
    if (expression instanceof Not not) {
      collect(not.operand(), !holds, into);
    } else if (expression instanceof Binary both
        && both.operator() == (holds ? Operator.AND : Operator.OR)) {
      collect(both.left(), holds, into);
      collect(both.right(), holds, into);
    } else if (expression instanceof Binary other && other.operator() == Operator.NOT_EQUAL) {
      collect(new Binary(Operator.EQUAL, other.left(), other.right(), other.at()), !holds, into);
    } else if (expression instanceof Binary equal
        && equal.operator() == Operator.EQUAL
        && equal.right() instanceof Literal literal
        && literal.value() instanceof Boolean truth) {
      collect(equal.left(), holds == truth, into);
    } else if (expression instanceof In in && in.negated()) {
      collect(new In(in.operand(), in.options(), false, in.at()), !holds, into);
    } else if (expression instanceof Matches matches && matches.negated()) {
      collect(new Matches(matches.operand(), matches.regex(), false, matches.at()), !holds, into);
    } else {
      into.add(new Claim(expression, holds));
    }
  }

  /** The ways in which it can be so, when it is one of several; otherwise none. */
  List<List<Claim>> ways() {
    if (expression instanceof Binary either
        && either.operator() == (holds ? Operator.OR : Operator.AND)) {
      return List.of(of(either.left(), holds), of(either.right(), holds));
    }
    return List.of();
  }

  /** As it is written, its sign included. */
  String text() {
    return holds ? Written.of(expression) : "!" + Written.of(expression);
  }
}
