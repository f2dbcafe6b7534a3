package dev.sekisho.gate.rules.language;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.sekisho.gate.fact.FactKind;
import dev.sekisho.gate.fact.LabelName;
import dev.sekisho.gate.fact.Person;
import dev.sekisho.gate.rules.language.Expression.Binary;
import dev.sekisho.gate.rules.language.Expression.In;
import dev.sekisho.gate.rules.language.Expression.Literal;
import dev.sekisho.gate.rules.language.Expression.Matches;
import dev.sekisho.gate.rules.language.Expression.Not;
import dev.sekisho.gate.rules.language.Expression.Operator;
import dev.sekisho.gate.rules.language.Expression.Path;
import dev.sekisho.gate.rules.language.ExpressionException.Kind;
import dev.sekisho.gate.vocabulary.Table;
import dev.sekisho.gate.vocabulary.Tables;
import dev.sekisho.gate.vocabulary.Word.Argument;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Types expressions against the vocabulary and turns them into {@link Term}s. */
public final class Typing {
  private final Optional<Class<?>> self;
  private final Map<String, Variable> variables;
  private final Tables tables;
  private final Uses uses;

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

  /** An expression with its type. */
  private record Typed(Class<?> type, Term term, @Nullable Object constant) {}

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
    this.tables = tables;
    this.uses = uses;
  }

  /** A condition: true or false. */
  public Term condition(Expression expression) throws ExpressionException {
    return truth(expression).term();
  }

  /** A text to be said. */
  public Term text(Expression expression) throws ExpressionException {
    Term term = type(expression).term();
    return (fact, bound) -> say(term.of(fact, bound));
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
    String constant = constant(literal, left.type()).toString();
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
      return truth((fact, bound) -> !operand.isTrue(fact, bound));
    }
    if (expression instanceof In in) {
      return in(in);
    }
    if (expression instanceof Matches matches) {
      return matches(matches);
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

  private static Typed truth(Term term) {
    return new Typed(boolean.class, term, null);
  }

  private Typed binary(Binary binary) throws ExpressionException {
    return switch (binary.operator()) {
      case AND -> {
        Term left = truth(binary.left()).term();
        Term right = truth(binary.right()).term();
        yield truth((f, b) -> left.isTrue(f, b) && right.isTrue(f, b));
      }
      case OR -> {
        Term left = truth(binary.left()).term();
        Term right = truth(binary.right()).term();
        yield truth((f, b) -> left.isTrue(f, b) || right.isTrue(f, b));
      }
      case PLUS -> sum(binary);
      case EQUAL -> equality(binary);
      case NOT_EQUAL -> {
        Term equal = equality(binary).term();
        yield truth((f, b) -> !equal.isTrue(f, b));
      }
      case LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL -> order(binary);
    };
  }

  /** A text; one that is only said when a part of it is. */
  private Typed sum(Binary binary) throws ExpressionException {
    Typed left = type(binary.left());
    Typed right = type(binary.right());
    boolean spoken = left.type() == Spoken.class || right.type() == Spoken.class;
    Term a = left.term();
    Term b = right.term();
    return new Typed(
        spoken ? Spoken.class : String.class,
        (fact, bound) -> say(a.of(fact, bound)).concat(say(b.of(fact, bound))),
        null);
  }

  private Typed equality(Binary binary) throws ExpressionException {
    Typed left = type(binary.left());
    Typed right = type(binary.right());
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
      return truth((f, v) -> isSamePerson(a.of(f, v), b.of(f, v)));
    }
    return truth((f, v) -> Objects.equals(a.of(f, v), b.of(f, v)));
  }

  private static Typed equalTo(Typed operand, Object constant) {
    Term term = operand.term();
    if (operand.type() == Person.class) {
      return truth((f, v) -> isSamePerson(term.of(f, v), constant));
    }
    return truth((f, v) -> constant.equals(term.of(f, v)));
  }

  private static boolean isSamePerson(@Nullable Object a, @Nullable Object b) {
    return a instanceof Person left
        && b instanceof Person right
        && left.login().equals(right.login());
  }

  private Typed order(Binary binary) throws ExpressionException {
    Typed left = type(binary.left());
    Typed right = type(binary.right());
    if (left.type() == Instant.class && right.constant() instanceof String text) {
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
      case LESS -> truth((f, v) -> isOrdered(a.of(f, v), b.of(f, v), c -> c < 0));
      case LESS_OR_EQUAL -> truth((f, v) -> isOrdered(a.of(f, v), b.of(f, v), c -> c <= 0));
      case GREATER -> truth((f, v) -> isOrdered(a.of(f, v), b.of(f, v), c -> c > 0));
      default -> truth((f, v) -> isOrdered(a.of(f, v), b.of(f, v), c -> c >= 0));
    };
  }

  @SuppressWarnings("unchecked") // because both were typed as the same ordered class
  private static boolean isOrdered(
      @Nullable Object a, @Nullable Object b, java.util.function.IntPredicate test) {
    return a != null && b != null && test.test(((Comparable<Object>) a).compareTo(b));
  }

  private Typed in(In in) throws ExpressionException {
    Typed operand = type(in.operand());
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
      return truth(
          (f, v) -> people.stream().anyMatch(p -> isSamePerson(term.of(f, v), p)) != negated);
    }
    return truth((f, v) -> contains(options, term.of(f, v)) != negated);
  }

  private static boolean contains(Set<Object> options, @Nullable Object value) {
    return value != null && options.contains(value);
  }

  private static Object constant(Literal literal, Class<?> type) throws ExpressionException {
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

  private Typed matches(Matches matches) throws ExpressionException {
    Typed operand = type(matches.operand());
    if (!Types.isValue(operand.type())) {
      throw Types.mismatch(
          matches.at(),
          Types.describe(operand.type()) + " has no text to match",
          "Match a word that is a text");
    }
    Pattern pattern;
    try {
      pattern = Pattern.compile(matches.regex());
    } catch (PatternSyntaxException e) {
      throw Types.mismatch(
          matches.at(),
          "not a regular expression: " + e.getMessage(),
          "Write it in RE2's syntax, which has no look-around and no back-references");
    }
    Term term = operand.term();
    boolean negated = matches.negated();
    return truth((f, v) -> pattern.matches(say(term.of(f, v))) != negated);
  }

  private Typed path(Path path) throws ExpressionException {
    if (path.target().isEmpty()) {
      return root(path);
    }
    Typed target = type(path.target().get());
    return word(target.type(), target.term(), path);
  }

  private Typed root(Path path) throws ExpressionException {
    Variable variable = variables.get(path.name());
    if (variable != null && path.argument().isEmpty()) {
      uses.variable();
      return new Typed(variable.type(), bound(variable), null);
    }
    if (path.name().startsWith("$") || self.isEmpty()) {
      throw new ExpressionException(
          Kind.UNKNOWN_WORD,
          path.at(),
          "nothing is called '" + path.name() + "' here",
          List.copyOf(new TreeSet<>(variables.keySet())),
          "Bind it in a pattern first, as in $pr : PullRequest( ... )");
    }
    return word(self.get(), (fact, bound) -> fact, path);
  }

  private Term bound(Variable variable) {
    if (variable.index() < 0) {
      return variable.value();
    }
    int index = variable.index();
    uses.patterns().add(index);
    return (fact, bound) -> variable.value().of(Objects.requireNonNull(bound[index]), bound);
  }

  private Typed word(Class<?> type, Term target, Path path) throws ExpressionException {
    Map<String, Vocabulary.Entry> words = Vocabulary.words(type);
    Vocabulary.Entry word = words.get(plain(path.name()));
    if (word == null) {
      throw new ExpressionException(
          Kind.UNKNOWN_WORD,
          path.at(),
          "no word '" + path.name() + "' on " + type.getSimpleName(),
          List.copyOf(words.keySet()),
          words.isEmpty()
              ? "Nothing can be asked of " + Types.describe(type)
              : "Use one of the known words; docs/VOCABULARY.md says what they mean");
    }
    uses.kinds().addAll(word.reads());
    Vocabulary.Accessor accessor = word.accessor();
    if (word.argument().isEmpty()) {
      if (path.argument().isPresent()) {
        throw Types.mismatch(
            path.at(), "'" + word.name() + "' takes no argument", "Leave the argument out");
      }
      return new Typed(word.type(), (f, b) -> ask(accessor, target.of(f, b), null), null);
    }
    Expression given =
        path.argument()
            .orElseThrow(
                () ->
                    Types.mismatch(
                        path.at(),
                        "'" + word.name() + "' needs an argument",
                        "Write it in parentheses, in quotes"));
    Term argument = argument(word, given);
    return new Typed(
        word.type(), (f, b) -> ask(accessor, target.of(f, b), argument.of(f, b)), null);
  }

  private static @Nullable Object ask(
      Vocabulary.Accessor accessor, @Nullable Object target, @Nullable Object argument) {
    return target == null ? null : accessor.ask(target, argument);
  }

  private Term argument(Vocabulary.Entry word, Expression given) throws ExpressionException {
    Typed typed = type(given);
    if (typed.type() != String.class) {
      throw Types.mismatch(
          given.at(),
          "'" + word.name() + "' needs a text, not " + Types.describe(typed.type()),
          "Write a text in quotes");
    }
    Argument meaning = word.argument().orElseThrow();
    if (meaning == Argument.TEXT) {
      return typed.term();
    }
    if (!(typed.constant() instanceof String name)) {
      throw Types.mismatch(
          given.at(),
          "'" + word.name() + "' needs a name that is written out",
          "Write the name in quotes");
    }
    switch (meaning) {
      case TABLE -> checkTable(name, word, given.at());
      case LABEL -> uses.labels().add(label(name, given.at()));
      case FACT_KIND -> checkKind(name, given.at());
      default -> throw new IllegalStateException("no check for " + meaning);
    }
    return typed.term();
  }

  private static LabelName label(String name, int at) throws ExpressionException {
    if (name.isBlank()) {
      throw Types.mismatch(at, "a label has a name", "Write the label's name");
    }
    return new LabelName(name);
  }

  private static void checkKind(String name, int at) throws ExpressionException {
    if (!FactKind.words().contains(name)) {
      throw new ExpressionException(
          Kind.UNKNOWN_WORD,
          at,
          "no kind of evidence is called '" + name + "'",
          FactKind.words(),
          "Use one of the known kinds");
    }
  }

  private void checkTable(String name, Vocabulary.Entry word, int at) throws ExpressionException {
    Table table = tables.byName().get(name);
    if (table == null) {
      throw new ExpressionException(
          Kind.UNKNOWN_WORD,
          at,
          "there is no table '" + name + "'",
          List.copyOf(tables.byName().keySet()),
          "Name a CSV file of the rule folder, without its ending");
    }
    List<String> missing =
        word.columns().stream().filter(column -> !table.columns().contains(column)).toList();
    if (!missing.isEmpty()) {
      throw new ExpressionException(
          Kind.TYPE,
          at,
          "table '" + name + "' has no column " + String.join(", ", missing),
          table.columns(),
          "Add the column to the first line of the table");
    }
    uses.tables().add(name);
    uses.cells().computeIfAbsent(name, n -> new LinkedHashSet<>()).addAll(word.cells());
  }

  private static String say(@Nullable Object value) {
    return value == null ? "none" : value.toString();
  }

  private static String plain(String name) {
    boolean getter =
        name.length() > 3 && name.startsWith("get") && Character.isUpperCase(name.charAt(3));
    return getter ? Character.toLowerCase(name.charAt(3)) + name.substring(4) : name;
  }
}
