package dev.sekisho.gate.rules.language;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.sekisho.gate.fact.Person;
import dev.sekisho.gate.rules.language.Expression.Binary;
import dev.sekisho.gate.rules.language.Expression.In;
import dev.sekisho.gate.rules.language.Expression.Literal;
import dev.sekisho.gate.rules.language.Expression.Matches;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** Comparisons of values that were typed. */
final class Comparisons {
  private Comparisons() {}

  /** Whether two are equal. */
  static Typed equality(Binary binary, Typed left, Typed right) throws ExpressionException {
    if (right.constant() instanceof String text && left.constant() == null) {
      return equalTo(left, Types.fromText(text, left.type(), binary.right().at()));
    }
    if (left.constant() instanceof String text && right.constant() == null) {
      return equalTo(right, Types.fromText(text, right.type(), binary.left().at()));
    }
    if (!Types.areComparable(left.type(), right.type()) || !Types.isValue(left.type())) {
      throw Types.mismatch(
          binary.at(),
          Types.describe(left.type()) + " is never equal to " + Types.describe(right.type()),
          "Compare things of one sort");
    }
    Term a = left.term();
    Term b = right.term();
    if (left.type() == Person.class) {
      return Typed.truth((f, v) -> isSamePerson(a.of(f, v), b.of(f, v)));
    }
    return Typed.truth((f, v) -> Objects.equals(a.of(f, v), b.of(f, v)));
  }

  private static Typed equalTo(Typed operand, Object constant) {
    Term term = operand.term();
    if (operand.type() == Person.class) {
      return Typed.truth((f, v) -> isSamePerson(term.of(f, v), constant));
    }
    return Typed.truth((f, v) -> constant.equals(term.of(f, v)));
  }

  private static boolean isSamePerson(@Nullable Object a, @Nullable Object b) {
    return a instanceof Person left
        && b instanceof Person right
        && left.login().equals(right.login());
  }

  /** Whether one comes before another. */
  static Typed order(Binary binary, Typed left, Typed given) throws ExpressionException {
    Typed right = given;
    if (left.type() == Instant.class && given.constant() instanceof String text) {
      Object time = Types.fromText(text, Instant.class, binary.right().at());
      right = new Typed(Instant.class, (f, v) -> time, time);
    }
    if (!Types.areComparable(left.type(), right.type()) || !Types.isOrdered(left.type())) {
      throw Types.mismatch(
          binary.at(),
          Types.describe(left.type())
              + " and "
              + Types.describe(right.type())
              + " have no order between them",
          "Compare two numbers or two times");
    }
    Term a = left.term();
    Term b = right.term();
    return switch (binary.operator()) {
      case LESS -> Typed.truth((f, v) -> isOrdered(a.of(f, v), b.of(f, v), c -> c < 0));
      case LESS_OR_EQUAL -> Typed.truth((f, v) -> isOrdered(a.of(f, v), b.of(f, v), c -> c <= 0));
      case GREATER -> Typed.truth((f, v) -> isOrdered(a.of(f, v), b.of(f, v), c -> c > 0));
      default -> Typed.truth((f, v) -> isOrdered(a.of(f, v), b.of(f, v), c -> c >= 0));
    };
  }

  @SuppressWarnings("unchecked") // because both were typed as the same ordered class
  private static boolean isOrdered(@Nullable Object a, @Nullable Object b, IntPredicate test) {
    return a != null && b != null && test.test(((Comparable<Object>) a).compareTo(b));
  }

  /** Whether one is in a list. */
  static Typed in(In in, Typed operand) throws ExpressionException {
    Set<Object> options = new HashSet<>();
    List<Object> people = new ArrayList<>();
    for (Expression option : in.options()) {
      if (!(option instanceof Literal literal)) {
        throw Types.mismatch(
            option.at(), "only texts and numbers can be listed after 'in'", "Write them out");
      }
      Object value = constant(literal, operand.type());
      options.add(value);
      people.add(value);
    }
    if (options.isEmpty()) {
      throw Types.mismatch(in.at(), "the list after 'in' is empty", "List at least one value");
    }
    Term term = operand.term();
    boolean negated = in.negated();
    if (operand.type() == Person.class) {
      return Typed.truth(
          (f, v) -> people.stream().anyMatch(p -> isSamePerson(term.of(f, v), p)) != negated);
    }
    return Typed.truth((f, v) -> contains(options, term.of(f, v)) != negated);
  }

  private static boolean contains(Set<Object> options, @Nullable Object value) {
    return value != null && options.contains(value);
  }

  /** The value that a literal stands for where {@code type} is expected. */
  static Object constant(Literal literal, Class<?> type) throws ExpressionException {
    if (literal.value() instanceof String text) {
      return Types.fromText(text, type, literal.at());
    }
    if (!Types.areComparable(literal.value().getClass(), type)) {
      throw Types.mismatch(
          literal.at(),
          Types.describe(type) + " is never equal to " + Types.describe(literal.value().getClass()),
          "Compare things of one sort");
    }
    return literal.value();
  }

  /** Whether a text matches a regular expression. */
  static Typed matches(Matches matches, Typed operand) throws ExpressionException {
    if (!Types.isValue(operand.type())) {
      throw Types.mismatch(
          matches.at(),
          Types.describe(operand.type()) + " has no text to match",
          "Match a word that is a text");
    }
    Pattern pattern = pattern(matches.regex(), matches.at());
    Term term = operand.term();
    boolean negated = matches.negated();
    return Typed.truth((f, v) -> pattern.matches(Types.say(term.of(f, v))) != negated);
  }

  /** A regular expression, compiled; it has to be small, and one of RE2. */
  static Pattern pattern(String regex, int at) throws ExpressionException {
    if (!RegexSize.isSmall(regex)) {
      throw Types.mismatch(
          at,
          "this regular expression repeats too much",
          "Write smaller numbers into {}; written out, at most "
              + RegexSize.PIECES_MAX
              + " pieces may come of it");
    }
    try {
      return Pattern.compile(regex);
    } catch (PatternSyntaxException e) {
      throw Types.mismatch(
          at,
          "not a regular expression: " + e.getMessage(),
          "Write it in RE2's syntax, which has no look-around and no back-references");
    }
  }
}
