package dev.sekisho.gate.rules.compile;

import dev.sekisho.gate.fact.FactKind;
import dev.sekisho.gate.problem.ErrorId;
import dev.sekisho.gate.problem.Place;
import dev.sekisho.gate.problem.Problem;
import dev.sekisho.gate.problem.Problems;
import dev.sekisho.gate.rules.Rule;
import dev.sekisho.gate.rules.compile.CompiledRule.CompiledPattern;
import dev.sekisho.gate.rules.compile.CompiledRule.Quantifier;
import dev.sekisho.gate.rules.compile.RuleOutline.Located;
import dev.sekisho.gate.rules.compile.RuleOutline.PatternOutline;
import dev.sekisho.gate.rules.language.Expression;
import dev.sekisho.gate.rules.language.Expression.Literal;
import dev.sekisho.gate.rules.language.ExpressionException;
import dev.sekisho.gate.rules.language.Reader;
import dev.sekisho.gate.rules.language.Term;
import dev.sekisho.gate.rules.language.Typing;
import dev.sekisho.gate.rules.language.Uses;
import dev.sekisho.gate.rules.language.Vocabulary;
import dev.sekisho.gate.verdict.Outcome;
import dev.sekisho.gate.vocabulary.PullRequest;
import dev.sekisho.gate.vocabulary.Tables;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** Checks one rule against the vocabulary and makes it ready to run; or says what is wrong. */
final class RuleCompiler {

  /** Patterns and conditions of one rule. */
  static final int CONDITIONS_MAX = 200;

  /** Findings of one rule. */
  static final int STATEMENTS_MAX = 50;

  /** Patterns of one rule that bind a fact. */
  static final int BINDING_PATTERNS_MAX = 4;

  private static final Map<String, Outcome> VERBS =
      Map.of(
          "forbid", Outcome.FORBID,
          "await", Outcome.AWAIT,
          "satisfied", Outcome.SATISFIED,
          "notApplicable", Outcome.NOT_APPLICABLE,
          "lift", Outcome.LIFT,
          "excuse", Outcome.EXCUSE,
          "note", Outcome.NOTE);

  private final SourceText source;
  private final RuleOutline outline;
  private final Tables tables;
  private final Problems problems;
  private final Uses uses = new Uses();
  private final Map<String, Typing.Variable> variables = new LinkedHashMap<>();

  private RuleCompiler(SourceText source, RuleOutline outline, Tables tables, Problems problems) {
    this.source = source;
    this.outline = outline;
    this.tables = tables;
    this.problems = problems;
  }

  /** The rule, ready to run; empty when something is wrong, which {@code problems} then says. */
  static Optional<CompiledRule> compile(
      SourceText source, RuleOutline outline, Tables tables, Problems problems) {
    return new RuleCompiler(source, outline, tables, problems).compile();
  }

  /** How rules write an outcome. */
  static String verb(Outcome outcome) {
    return VERBS.entrySet().stream()
        .filter(verb -> verb.getValue() == outcome)
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no rule states " + outcome));
  }

  private Optional<CompiledRule> compile() {
    int before = problems.list().size();
    if (isTooLong()) {
      return Optional.empty();
    }
    Optional<Rule> rule = Metadata.read(outline, problems);
    List<CompiledPattern> patterns = patterns();
    List<CompiledRule.Statement> statements = statements();
    if (rule.isEmpty() || problems.list().size() > before) {
      return Optional.empty();
    }
    if (statements.stream().anyMatch(s -> s.outcome() == Outcome.LIFT)
        && rule.get().lifts().isEmpty()) {
      problems.add(
          Problem.of(
              RuleErrors.METADATA,
              outline.where(),
              "the rule lifts controls and does not say which it may",
              "Write @lifts( \"control, other-control\" ) above 'when'"));
      return Optional.empty();
    }
    return Optional.of(new CompiledRule(rule.get(), patterns, statements, uses));
  }

  private boolean isTooLong() {
    int conditions =
        outline.patterns().stream().mapToInt(pattern -> 1 + pattern.conditions().size()).sum();
    if (conditions <= CONDITIONS_MAX) {
      return false;
    }
    problems.add(
        Problem.of(
            RuleErrors.LIMIT,
            outline.where(),
            "the rule has more than " + CONDITIONS_MAX + " patterns and conditions",
            "Split the rule, or put the values into a table"));
    return true;
  }

  private List<CompiledPattern> patterns() {
    List<CompiledPattern> compiled = new ArrayList<>();
    List<PatternOutline> patterns = outline.patterns();
    boolean startsRight =
        !patterns.isEmpty()
            && patterns.get(0).type().text().equals(Vocabulary.PULL_REQUEST)
            && patterns.get(0).quantifier() == Quantifier.EACH;
    if (!startsRight) {
      problems.add(
          Problem.of(
              RuleErrors.FORBIDDEN,
              outline.where(),
              "the first pattern is not PullRequest( ... )",
              "Begin with $pr : PullRequest( ... ), which is what every finding is about"));
      return List.of();
    }
    int binding = 0;
    for (PatternOutline pattern : patterns) {
      boolean binds = pattern.quantifier() == Quantifier.EACH;
      pattern(pattern, binds ? binding : -1, compiled.isEmpty()).ifPresent(compiled::add);
      binding += binds ? 1 : 0;
    }
    if (binding > BINDING_PATTERNS_MAX) {
      problems.add(
          Problem.of(
              RuleErrors.LIMIT,
              outline.where(),
              "the rule joins "
                  + binding
                  + " facts; at most "
                  + BINDING_PATTERNS_MAX
                  + " are joined",
              "Use 'exists' or 'not' for facts that the findings do not name"));
    }
    return compiled;
  }

  private Optional<CompiledPattern> pattern(PatternOutline pattern, int index, boolean first) {
    String name = pattern.type().text();
    Vocabulary.Element element = Vocabulary.ELEMENTS.get(name);
    if (!first && element == null) {
      add(
          RuleErrors.UNKNOWN_WORD,
          pattern.type().offset(),
          "there is no fact '" + name + "' to match here",
          List.copyOf(new TreeSet<>(Vocabulary.ELEMENTS.keySet())),
          name.equals(Vocabulary.PULL_REQUEST)
              ? "A rule is about one pull request; put its conditions into the first pattern"
              : "Use one of the known facts");
      return Optional.empty();
    }
    Class<?> type = element == null ? PullRequest.class : element.type();
    Optional<FactKind> kind = Optional.ofNullable(element).map(Vocabulary.Element::kind);
    kind.ifPresent(uses.kinds()::add);
    Map<String, Typing.Variable> inSight = new LinkedHashMap<>(variables);
    pattern.variable().ifPresent(v -> inSight.put(v, Typing.Variable.self(type)));
    List<CompiledRule.Condition> conditions = new ArrayList<>();
    for (Located condition : pattern.conditions()) {
      condition(condition, type, index, inSight).ifPresent(conditions::add);
    }
    if (index >= 0) {
      pattern.variable().ifPresent(v -> variables.put(v, Typing.Variable.fact(index, type)));
    }
    return Optional.of(new CompiledPattern(pattern.quantifier(), kind, conditions));
  }

  private Optional<CompiledRule.Condition> condition(
      Located located, Class<?> type, int index, Map<String, Typing.Variable> inSight) {
    Uses own = new Uses();
    Typing typing = new Typing(Optional.of(type), inSight, tables, own);
    try {
      Reader.Condition condition = Reader.condition(located.text());
      Expression expression = condition.expression();
      if (condition.name().isPresent()) {
        String name = condition.name().get();
        inSight.put(name, typing.variable(-1, expression));
        if (index >= 0) {
          variables.put(name, typing.variable(index, expression));
        }
        uses.addAll(own);
        return Optional.empty();
      }
      Term term = typing.condition(expression);
      Optional<Typing.Indexable> indexable = typing.indexable(located.text(), expression);
      uses.addAll(own);
      return Optional.of(
          new CompiledRule.Condition(
              key(located.text(), own),
              expression,
              term,
              List.copyOf(own.patterns()),
              indexable,
              typing.asked(expression),
              source.text().isEmpty() ? outline.where() : at(located.offset())));
    } catch (ExpressionException e) {
      add(e, located);
      return Optional.empty();
    }
  }

  /** Two conditions of one key mean the same; a variable means something in its own rule only. */
  private String key(String text, Uses uses) {
    return uses.variables() ? text + " in " + outline.name() : text;
  }

  private List<CompiledRule.Statement> statements() {
    Located consequence = outline.consequence();
    Typing typing = new Typing(Optional.empty(), variables, tables, uses);
    List<CompiledRule.Statement> compiled = new ArrayList<>();
    try {
      List<Reader.Statement> statements = Reader.consequence(consequence.text());
      if (statements.isEmpty()) {
        problems.add(
            Problem.of(
                RuleErrors.CONSEQUENCE,
                outline.where(),
                "the consequence states no finding",
                "Write finding.forbid( \"...\" ); or another finding between then and end"));
      }
      if (statements.size() > STATEMENTS_MAX) {
        problems.add(
            Problem.of(
                RuleErrors.LIMIT,
                outline.where(),
                "the consequence states more than " + STATEMENTS_MAX + " findings",
                "Split the rule"));
        return List.of();
      }
      for (Reader.Statement statement : statements) {
        statement(statement, consequence, typing).ifPresent(compiled::add);
      }
    } catch (ExpressionException e) {
      ErrorId id = e.kind() == ExpressionException.Kind.SYNTAX ? RuleErrors.CONSEQUENCE : id(e);
      add(id, consequence.offset() + e.at(), e.what(), e.known(), e.fix());
    }
    return compiled;
  }

  private Optional<CompiledRule.Statement> statement(
      Reader.Statement statement, Located consequence, Typing typing) {
    Outcome outcome = VERBS.get(statement.verb());
    int at = consequence.offset() + statement.at();
    if (outcome == null) {
      add(
          RuleErrors.CONSEQUENCE,
          at,
          "there is no outcome '" + statement.verb() + "'",
          List.copyOf(new TreeSet<>(VERBS.keySet())),
          "Use one of the known outcomes");
      return Optional.empty();
    }
    int takes = outcome == Outcome.EXCUSE ? 2 : 1;
    if (statement.arguments().size() != takes) {
      add(
          RuleErrors.CONSEQUENCE,
          at,
          "finding."
              + statement.verb()
              + " takes "
              + takes
              + " texts, not "
              + statement.arguments().size(),
          List.of(),
          outcome == Outcome.EXCUSE
              ? "Write finding.excuse( \"tickets\", \"why the gap does not matter\" );"
              : "Write finding." + statement.verb() + "( \"what was seen\" );");
      return Optional.empty();
    }
    Expression said = statement.arguments().get(takes - 1);
    try {
      Optional<FactKind> excused =
          outcome == Outcome.EXCUSE
              ? Optional.of(excused(statement.arguments().get(0)))
              : Optional.empty();
      return Optional.of(new CompiledRule.Statement(outcome, typing.text(said), excused));
    } catch (ExpressionException e) {
      add(e, consequence);
    } catch (IllegalArgumentException e) {
      add(
          RuleErrors.UNKNOWN_WORD,
          at,
          "the first text of finding.excuse names a kind of evidence",
          FactKind.words(),
          "Use one of the known kinds");
    }
    return Optional.empty();
  }

  private static FactKind excused(Expression expression) {
    if (expression instanceof Literal literal && literal.value() instanceof String word) {
      return FactKind.of(word);
    }
    throw new IllegalArgumentException("not written out");
  }

  private void add(ExpressionException e, Located located) {
    add(id(e), located.offset() + e.at(), e.what(), e.known(), e.fix());
  }

  private static ErrorId id(ExpressionException e) {
    return switch (e.kind()) {
      case SYNTAX -> RuleErrors.SYNTAX;
      case UNKNOWN_WORD -> RuleErrors.UNKNOWN_WORD;
      case TYPE -> RuleErrors.TYPE;
      case FORBIDDEN -> RuleErrors.FORBIDDEN;
    };
  }

  private void add(ErrorId id, int offset, String what, List<String> known, String fix) {
    problems.add(new Problem(id, at(offset), what, known, fix));
  }

  private Place at(int offset) {
    return source.at(offset).in(outline.name());
  }
}
