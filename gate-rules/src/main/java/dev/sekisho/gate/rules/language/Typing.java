package dev.sekisho.gate.rules.language;

import dev.sekisho.gate.rules.language.Expression.Binary;
import dev.sekisho.gate.rules.language.Expression.In;
import dev.sekisho.gate.rules.language.Expression.Literal;
import dev.sekisho.gate.rules.language.Expression.Matches;
import dev.sekisho.gate.rules.language.Expression.Not;
import dev.sekisho.gate.rules.language.Expression.Operator;
import dev.sekisho.gate.rules.language.Expression.Path;
import dev.sekisho.gate.rules.language.ExpressionException.Kind;
import dev.sekisho.gate.vocabulary.Tables;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Types expressions against the vocabulary and turns them into {@link Term}s. */
public final class Typing {
  private final Optional<Class<?>> self;
  private final Map<String, Variable> variables;
  private final Uses uses;
  private final Words words;

  /**
   * A variable that a pattern of the rule binds.
   *
   * @param index the pattern's place among those that bind; negative for the pattern at hand
   * @param type the class of what it stands for
   * @param value what it stands for, asked of the pattern's fact
   */
  public record Variable(int index, Class<?> type, Term value) {

    /** The fact that the pattern at hand matches. */
    public static Variable self(Class<?> type) {
      return fact(-1, type);
    }

    /** The fact that another pattern matches. */
    public static Variable fact(int index, Class<?> type) {
      return new Variable(index, type, (fact, bound) -> fact);
    }
  }

  /**
   * Types what is said where words are asked of {@code self}.
   *
   * @param self the class of the pattern's fact; empty in a consequence
   * @param variables the variables in sight, by name
   * @param tables the tables that may be named
   * @param uses where to note what is used
   */
  public Typing(
      Optional<Class<?>> self, Map<String, Variable> variables, Tables tables, Uses uses) {
    this.self = self;
    this.variables = variables;
    this.uses = uses;
    this.words = new Words(tables, uses, this::type);
  }

  /** A condition: true or false. */
  public Term condition(Expression expression) throws ExpressionException {
    return truth(expression).term();
  }

  /** A text to be said. */
  public Term text(Expression expression) throws ExpressionException {
    Term term = type(expression).term();
    return (fact, bound) -> Types.say(term.of(fact, bound));
  }

  /** What a condition asks before it compares, from the left. */
  public List<Asked> asked(Expression expression) throws ExpressionException {
    return Asked.of(expression, this);
  }

  /** A value that a variable within a pattern stands for, and its class. */
  public Variable variable(int index, Expression expression) throws ExpressionException {
    Typed typed = type(expression);
    return new Variable(index, typed.type(), typed.term());
  }

  /**
   * The equality with a constant that {@code expression} is, so that it can be found by hash. Only
   * values that a text stands for, and nothing that names a variable.
   *
   * @param text what the expression was read from
   */
  public Optional<Indexable> indexable(String text, Expression expression)
      throws ExpressionException {
    if (uses.variables()
        || !(expression instanceof Binary equality && equality.operator() == Operator.EQUAL)
        || !(equality.right() instanceof Literal literal)) {
      return Optional.empty();
    }
    Typed left = type(equality.left());
    if (left.constant() != null || !Types.isText(left.type())) {
      return Optional.empty();
    }
    String constant = Comparisons.constant(literal, left.type()).toString();
    Term term = left.term();
    return Optional.of(
        new Indexable(
            text.substring(0, equality.at()).strip(),
            (fact, bound) -> textOrNull(term.of(fact, bound)),
            constant));
  }

  private static @Nullable String textOrNull(@Nullable Object value) {
    return value == null ? null : value.toString();
  }

  /**
   * An equality with a constant.
   *
   * @param path what is asked for, as it is written: the same path asks for the same value
   * @param text the value of a fact, as a text
   * @param constant the text that it must be
   */
  public record Indexable(String path, Term text, String constant) {}

  private Typed type(Expression expression) throws ExpressionException {
    if (expression instanceof Literal literal) {
      Object value = literal.value();
      return new Typed(value.getClass(), (fact, bound) -> value, value);
    }
    if (expression instanceof Path path) {
      return path(path);
    }
    if (expression instanceof Not not) {
      Term operand = truth(not.operand()).term();
      return Typed.truth((fact, bound) -> !operand.isTrue(fact, bound));
    }
    if (expression instanceof In in) {
      return Comparisons.in(in, type(in.operand()));
    }
    if (expression instanceof Matches matches) {
      return Comparisons.matches(matches, type(matches.operand()));
    }
    return binary((Binary) expression);
  }

  private Typed truth(Expression expression) throws ExpressionException {
    Typed typed = type(expression);
    if (!Types.isTruth(typed.type())) {
      throw Types.mismatch(
          expression.at(),
          "this is " + Types.describe(typed.type()) + ", and a condition is true or false",
          "Compare it with something");
    }
    return typed;
  }

  private Typed binary(Binary binary) throws ExpressionException {
    return switch (binary.operator()) {
      case AND -> {
        Term left = truth(binary.left()).term();
        Term right = truth(binary.right()).term();
        yield Typed.truth((f, b) -> left.isTrue(f, b) && right.isTrue(f, b));
      }
      case OR -> {
        Term left = truth(binary.left()).term();
        Term right = truth(binary.right()).term();
        yield Typed.truth((f, b) -> left.isTrue(f, b) || right.isTrue(f, b));
      }
      case PLUS -> sum(type(binary.left()), type(binary.right()));
      case EQUAL -> equality(binary);
      case NOT_EQUAL -> {
        Term equal = equality(binary).term();
        yield Typed.truth((f, b) -> !equal.isTrue(f, b));
      }
      case LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL ->
          Comparisons.order(binary, type(binary.left()), type(binary.right()));
    };
  }

  /** A text; one that is only said when a part of it is. */
  private static Typed sum(Typed left, Typed right) {
    boolean spoken = left.type() == Spoken.class || right.type() == Spoken.class;
    Term a = left.term();
    Term b = right.term();
    return Typed.of(
        spoken ? Spoken.class : String.class,
        (fact, bound) -> Types.say(a.of(fact, bound)).concat(Types.say(b.of(fact, bound))));
  }

  private Typed equality(Binary binary) throws ExpressionException {
    return Comparisons.equality(binary, type(binary.left()), type(binary.right()));
  }

  private Typed path(Path path) throws ExpressionException {
    if (path.target().isEmpty()) {
      return root(path);
    }
    Typed target = type(path.target().get());
    return words.of(target.type(), target.term(), path);
  }

  private Typed root(Path path) throws ExpressionException {
    Variable variable = variables.get(path.name());
    if (variable != null && path.argument().isEmpty()) {
      uses.variable();
      return Typed.of(variable.type(), bound(variable));
    }
    if (path.name().startsWith("$") || self.isEmpty()) {
      throw new ExpressionException(
          Kind.UNKNOWN_WORD,
          path.at(),
          "nothing is called '" + path.name() + "' here",
          List.copyOf(new TreeSet<>(variables.keySet())),
          "Bind it in a pattern first, as in $pr : PullRequest( ... )");
    }
    return words.of(self.get(), (fact, bound) -> fact, path);
  }

  private Term bound(Variable variable) {
    if (variable.index() < 0) {
      return variable.value();
    }
    int index = variable.index();
    uses.patterns().add(index);
    return (fact, bound) -> variable.value().of(Objects.requireNonNull(bound[index]), bound);
  }
}
