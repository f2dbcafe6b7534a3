package dev.sekisho.gate.rules.compile;

import dev.sekisho.gate.fact.FactKind;
import dev.sekisho.gate.problem.Problems;
import dev.sekisho.gate.rules.Rule;
import dev.sekisho.gate.rules.compile.CompiledRule.CompiledPattern;
import dev.sekisho.gate.rules.compile.CompiledRule.Quantifier;
import dev.sekisho.gate.rules.compile.RuleOutline.Located;
import dev.sekisho.gate.rules.compile.RuleOutline.PatternOutline;
import dev.sekisho.gate.rules.language.Expression;
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

  /** Patterns of one rule that bind a fact. */
  static final int BINDING_PATTERNS_MAX = 4;

  private final SourceText source;
  private final RuleOutline outline;
  private final Tables tables;
  private final RuleProblems problems;
  private final Uses uses = new Uses();
  private final Map<String, Typing.Variable> variables = new LinkedHashMap<>();

  private RuleCompiler(SourceText source, RuleOutline outline, Tables tables, Problems problems) {
    this.source = source;
    this.outline = outline;
    this.tables = tables;
    this.problems = new RuleProblems(source, outline, problems);
  }

  /** The rule, ready to run; empty when something is wrong, which {@code problems} then says. */
  static Optional<CompiledRule> compile(
      SourceText source, RuleOutline outline, Tables tables, Problems problems) {
    return new RuleCompiler(source, outline, tables, problems).compile();
  }

  private Optional<CompiledRule> compile() {
    int before = problems.count();
    if (isTooLong()) {
      return Optional.empty();
    }
    Optional<Rule> rule = Metadata.read(outline, problems.all());
    List<CompiledPattern> patterns = patterns();
    List<CompiledRule.Statement> statements =
        ConsequenceCompiler.compile(outline.consequence(), variables, tables, uses, problems);
    if (rule.isEmpty() || problems.count() > before) {
      return Optional.empty();
    }
    if (statements.stream().anyMatch(s -> s.outcome() == Outcome.LIFT)
        && rule.get().lifts().isEmpty()) {
      problems.add(
          RuleErrors.METADATA,
          "the rule lifts controls and does not say which it may",
          "Write @lifts( \"control, other-control\" ) above 'when'");
      return Optional.empty();
    }
    return Optional.of(new CompiledRule(rule.get(), patterns, statements, uses, outline.meaning()));
  }

  private boolean isTooLong() {
    int conditions =
        outline.patterns().stream().mapToInt(pattern -> 1 + pattern.conditions().size()).sum();
    if (conditions <= CONDITIONS_MAX) {
      return false;
    }
    problems.add(
        RuleErrors.LIMIT,
        "the rule has more than " + CONDITIONS_MAX + " patterns and conditions",
        "Split the rule, or put the values into a table");
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
          RuleErrors.FORBIDDEN,
          "the first pattern is not PullRequest( ... )",
          "Begin with $pr : PullRequest( ... ), which is what every finding is about");
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
          RuleErrors.LIMIT,
          "the rule joins " + binding + " facts; at most " + BINDING_PATTERNS_MAX + " are joined",
          "Use 'exists' or 'not' for facts that the findings do not name");
    }
    return compiled;
  }

  private Optional<CompiledPattern> pattern(PatternOutline pattern, int index, boolean first) {
    String name = pattern.type().text();
    Vocabulary.Element element = Vocabulary.ELEMENTS.get(name);
    if (!first && element == null) {
      problems.add(
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
              source.text().isEmpty() ? outline.where() : problems.at(located.offset())));
    } catch (ExpressionException e) {
      problems.add(e, located);
      return Optional.empty();
    }
  }

  /** Two conditions of one key mean the same; a variable means something in its own rule only. */
  private String key(String text, Uses uses) {
    return uses.variables() ? text + " in " + outline.name() : text;
  }
}
