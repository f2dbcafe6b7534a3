package dev.sekisho.gate.workbench.proof;

import dev.sekisho.gate.rules.language.Expression;
import dev.sekisho.gate.rules.language.Expression.Binary;
import dev.sekisho.gate.rules.language.Expression.In;
import dev.sekisho.gate.rules.language.Expression.Literal;
import dev.sekisho.gate.rules.language.Expression.Matches;
import dev.sekisho.gate.rules.language.Expression.Not;
import dev.sekisho.gate.rules.language.Expression.Operator;
import dev.sekisho.gate.rules.language.Expression.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * A condition with one small change: a part of it negated or left out, or a constant that is
 * another.
 *
 * @param expression the changed condition
 * @param text the text that was changed in it, if it was one
 * @param withText the condition with that text replaced by another, for where the vocabulary does
 *     not know the first
 */
record Candidate(
    Expression expression, Optional<String> text, Function<String, Expression> withText) {

  private static final String OTHER = "-x";

  /** Every small change of {@code condition}. */
  static List<Candidate> of(Expression condition) {
    List<Candidate> found = new ArrayList<>();
    truth(condition, changed -> changed, found);
    return found;
  }

  private static void truth(
      Expression part, UnaryOperator<Expression> whole, List<Candidate> found) {
    plain(whole.apply(negated(part)), found);
    within(part, whole, found);
  }

  /** Changes below a part; its own negation is its parent's already when that is a negation. */
  private static void within(
      Expression part, UnaryOperator<Expression> whole, List<Candidate> found) {
    if (part instanceof Not not) {
      within(not.operand(), inner -> whole.apply(new Not(inner, not.at())), found);
    } else if (part instanceof Binary binary && joins(binary.operator())) {
      plain(whole.apply(binary.left()), found);
      plain(whole.apply(binary.right()), found);
      truth(binary.left(), left -> whole.apply(with(binary, left, binary.right())), found);
      truth(binary.right(), right -> whole.apply(with(binary, binary.left(), right)), found);
    } else {
      constants(part, whole, found);
    }
  }

  private static void constants(
      Expression part, UnaryOperator<Expression> whole, List<Candidate> found) {
    if (part instanceof Literal literal) {
      constant(literal, whole, found);
    } else if (part instanceof Path path) {
      path.target()
          .ifPresent(
              target ->
                  constants(
                      target,
                      t -> whole.apply(with(path, Optional.of(t), path.argument())),
                      found));
      path.argument()
          .ifPresent(
              given ->
                  constants(
                      given, g -> whole.apply(with(path, path.target(), Optional.of(g))), found));
    } else if (part instanceof Binary binary) {
      constants(binary.left(), left -> whole.apply(with(binary, left, binary.right())), found);
      constants(binary.right(), right -> whole.apply(with(binary, binary.left(), right)), found);
    } else if (part instanceof In in) {
      constants(
          in.operand(), o -> whole.apply(new In(o, in.options(), in.negated(), in.at())), found);
      for (int i = 0; i < in.options().size(); i++) {
        int index = i;
        constants(in.options().get(i), o -> whole.apply(with(in, index, o)), found);
      }
    } else if (part instanceof Matches matches) {
      constants(matches.operand(), o -> whole.apply(with(matches, o, matches.regex())), found);
      text(matches.regex(), regex -> whole.apply(with(matches, matches.operand(), regex)), found);
    } else if (part instanceof Not not) {
      constants(not.operand(), o -> whole.apply(new Not(o, not.at())), found);
    }
  }

  private static void constant(
      Literal literal, UnaryOperator<Expression> whole, List<Candidate> found) {
    if (literal.value() instanceof Integer number) {
      if (number > 0) {
        plain(whole.apply(new Literal(number - 1, literal.at())), found);
      }
      if (number < Integer.MAX_VALUE) {
        plain(whole.apply(new Literal(number + 1, literal.at())), found);
      }
    } else if (literal.value() instanceof Boolean truth) {
      plain(whole.apply(new Literal(!truth, literal.at())), found);
    } else {
      text(literal.value().toString(), t -> whole.apply(new Literal(t, literal.at())), found);
    }
  }

  private static void text(String text, Function<String, Expression> whole, List<Candidate> found) {
    Optional<Instant> time = time(text);
    if (time.isPresent()) {
      plain(whole.apply(time.get().minusSeconds(1).toString()), found);
      plain(whole.apply(time.get().plusSeconds(1).toString()), found);
    } else {
      found.add(new Candidate(whole.apply(text + OTHER), Optional.of(text), whole));
    }
  }

  private static Optional<Instant> time(String text) {
    try {
      return Optional.of(Instant.parse(text));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private static void plain(Expression expression, List<Candidate> found) {
    found.add(new Candidate(expression, Optional.empty(), text -> expression));
  }

  private static Expression negated(Expression part) {
    if (part instanceof Not not) {
      return not.operand();
    }
    if (part instanceof Binary binary && binary.operator() == Operator.EQUAL) {
      return new Binary(Operator.NOT_EQUAL, binary.left(), binary.right(), binary.at());
    }
    if (part instanceof Binary binary && binary.operator() == Operator.NOT_EQUAL) {
      return new Binary(Operator.EQUAL, binary.left(), binary.right(), binary.at());
    }
    if (part instanceof In in) {
      return new In(in.operand(), in.options(), !in.negated(), in.at());
    }
    if (part instanceof Matches matches) {
      return new Matches(matches.operand(), matches.regex(), !matches.negated(), matches.at());
    }
    return new Not(part, part.at());
  }

  private static boolean joins(Operator operator) {
    return operator == Operator.AND || operator == Operator.OR;
  }

  private static Binary with(Binary binary, Expression left, Expression right) {
    return new Binary(binary.operator(), left, right, binary.at());
  }

  private static Path with(Path path, Optional<Expression> target, Optional<Expression> argument) {
    return new Path(target, path.name(), argument, path.at());
  }

  private static In with(In in, int index, Expression option) {
    List<Expression> options = new ArrayList<>(in.options());
    options.set(index, option);
    return new In(in.operand(), options, in.negated(), in.at());
  }

  private static Matches with(Matches matches, Expression operand, String regex) {
    return new Matches(operand, regex, matches.negated(), matches.at());
  }
}
