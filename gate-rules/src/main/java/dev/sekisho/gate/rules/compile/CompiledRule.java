package dev.sekisho.gate.rules.compile;

import dev.sekisho.gate.fact.FactKind;
import dev.sekisho.gate.problem.Place;
import dev.sekisho.gate.rules.Rule;
import dev.sekisho.gate.rules.language.Asked;
import dev.sekisho.gate.rules.language.Expression;
import dev.sekisho.gate.rules.language.Term;
import dev.sekisho.gate.rules.language.Typing;
import dev.sekisho.gate.rules.language.Uses;
import dev.sekisho.gate.verdict.Outcome;
import java.util.List;
import java.util.Optional;

/**
 * A rule that is checked and ready to run.
 *
 * @param rule what it says of itself
 * @param patterns its patterns; the first is the pull request
 * @param statements what it states when they match
 * @param uses what it names
 * @param meaning all that is written in it, without where: over equal tables, rules of one meaning
 *     say the same
 */
public record CompiledRule(
    Rule rule,
    List<CompiledPattern> patterns,
    List<Statement> statements,
    Uses uses,
    List<String> meaning) {
  public CompiledRule {
    meaning = List.copyOf(meaning);
    patterns = List.copyOf(patterns);
    statements = List.copyOf(statements);
  }

  /**
   * One pattern.
   *
   * @param quantifier how many facts must match
   * @param kind the evidence that its facts are items of; empty for the pull request
   * @param conditions what must hold of a fact
   */
  public record CompiledPattern(
      Quantifier quantifier, Optional<FactKind> kind, List<Condition> conditions) {
    public CompiledPattern {
      conditions = List.copyOf(conditions);
    }

    /** Whether a matching fact can be named by what follows. */
    public boolean binds() {
      return quantifier == Quantifier.EACH;
    }
  }

  /**
   * One condition of a pattern.
   *
   * @param key as it is written, and in which rule when it names a variable: conditions of one key
   *     mean the same
   * @param expression as it was read
   * @param term as a function of the pattern's fact and the facts of other patterns
   * @param others the indices of the other patterns whose facts it names
   * @param indexable the equality that it is, when it is one with a constant
   * @param asked what it asks before it compares
   * @param where its line and column; the rule's own place where the texts are not at hand
   */
  public record Condition(
      String key,
      Expression expression,
      Term term,
      List<Integer> others,
      Optional<Typing.Indexable> indexable,
      List<Asked> asked,
      Place where) {
    public Condition {
      others = List.copyOf(others);
      asked = List.copyOf(asked);
    }

    /** The same under another key, so that it is not taken for another condition. */
    public Condition withKey(String other) {
      return new Condition(other, expression, term, others, indexable, asked, where);
    }
  }

  /**
   * One finding to be stated.
   *
   * @param outcome what it says of the control
   * @param text what was seen
   * @param excused the kind of evidence whose gap it excuses
   */
  public record Statement(Outcome outcome, Term text, Optional<FactKind> excused) {}

  /** How many facts must match a pattern. */
  public enum Quantifier {
    /** Each that matches fires the rule. */
    EACH,
    /** At least one. */
    SOME,
    /** None. */
    NONE
  }
}
