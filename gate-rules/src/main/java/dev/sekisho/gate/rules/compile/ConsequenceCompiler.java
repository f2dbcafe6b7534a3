package dev.sekisho.gate.rules.compile;

import dev.sekisho.gate.fact.FactKind;
import dev.sekisho.gate.rules.compile.RuleOutline.Located;
import dev.sekisho.gate.rules.language.Expression;
import dev.sekisho.gate.rules.language.Expression.Literal;
import dev.sekisho.gate.rules.language.ExpressionException;
import dev.sekisho.gate.rules.language.Reader;
import dev.sekisho.gate.rules.language.Typing;
import dev.sekisho.gate.rules.language.Uses;
import dev.sekisho.gate.verdict.Outcome;
import dev.sekisho.gate.vocabulary.Tables;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** Checks what one rule states, and makes it ready to be stated; or says what is wrong. */
final class ConsequenceCompiler {

  /** Findings of one rule. */
  static final int STATEMENTS_MAX = 50;

  private static final Map<String, Outcome> VERBS =
      Map.of(
          "forbid", Outcome.FORBID,
          "await", Outcome.AWAIT,
          "satisfied", Outcome.SATISFIED,
          "notApplicable", Outcome.NOT_APPLICABLE,
          "lift", Outcome.LIFT,
          "excuse", Outcome.EXCUSE,
          "note", Outcome.NOTE);

  private final Located consequence;
  private final Typing typing;
  private final RuleProblems problems;

  private ConsequenceCompiler(Located consequence, Typing typing, RuleProblems problems) {
    this.consequence = consequence;
    this.typing = typing;
    this.problems = problems;
  }

  /** The statements that are sound; what is wrong with the others goes to {@code problems}. */
  static List<CompiledRule.Statement> compile(
      Located consequence,
      Map<String, Typing.Variable> variables,
      Tables tables,
      Uses uses,
      RuleProblems problems) {
    Typing typing = new Typing(Optional.empty(), variables, tables, uses);
    return new ConsequenceCompiler(consequence, typing, problems).compile();
  }

  /** How rules write an outcome. */
  static String verb(Outcome outcome) {
    return VERBS.entrySet().stream()
        .filter(verb -> verb.getValue() == outcome)
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no rule states " + outcome));
  }

  private List<CompiledRule.Statement> compile() {
    List<CompiledRule.Statement> compiled = new ArrayList<>();
    try {
      List<Reader.Statement> statements = Reader.consequence(consequence.text());
      if (statements.isEmpty()) {
        problems.add(
            RuleErrors.CONSEQUENCE,
            "the consequence states no finding",
            "Write finding.forbid( \"...\" ); or another finding between then and end");
      }
      if (statements.size() > STATEMENTS_MAX) {
        problems.add(
            RuleErrors.LIMIT,
            "the consequence states more than " + STATEMENTS_MAX + " findings",
            "Split the rule");
        return List.of();
      }
      for (Reader.Statement statement : statements) {
        statement(statement).ifPresent(compiled::add);
      }
    } catch (ExpressionException e) {
      boolean syntax = e.kind() == ExpressionException.Kind.SYNTAX;
      problems.add(syntax ? RuleErrors.CONSEQUENCE : RuleProblems.id(e), e, consequence);
    }
    return compiled;
  }

  private Optional<CompiledRule.Statement> statement(Reader.Statement statement) {
    Outcome outcome = VERBS.get(statement.verb());
    int at = consequence.offset() + statement.at();
    if (outcome == null) {
      problems.add(
          RuleErrors.CONSEQUENCE,
          at,
          "there is no outcome '" + statement.verb() + "'",
          List.copyOf(new TreeSet<>(VERBS.keySet())),
          "Use one of the known outcomes");
      return Optional.empty();
    }
    int takes = outcome == Outcome.EXCUSE ? 2 : 1;
    if (statement.arguments().size() != takes) {
      problems.add(
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
      problems.add(e, consequence);
    } catch (IllegalArgumentException e) {
      problems.add(
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
}
