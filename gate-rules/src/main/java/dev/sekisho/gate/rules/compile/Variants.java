package dev.sekisho.gate.rules.compile;

import dev.sekisho.gate.fact.Age;
import dev.sekisho.gate.fact.FactKind;
import dev.sekisho.gate.problem.GateException;
import dev.sekisho.gate.problem.Problems;
import dev.sekisho.gate.rules.compile.RuleOutline.Located;
import dev.sekisho.gate.rules.compile.RuleOutline.PatternOutline;
import dev.sekisho.gate.rules.language.Expression;
import dev.sekisho.gate.rules.language.ExpressionException;
import dev.sekisho.gate.rules.language.ExpressionText;
import dev.sekisho.gate.rules.language.Reader;
import dev.sekisho.gate.verdict.ControlName;
import dev.sekisho.gate.verdict.Outcome;
import dev.sekisho.gate.verdict.RuleName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The rules of a folder, and what they would be with one {@link Edit}. An edit is made on the
 * parsed rule and goes through the compiler, so a variant is what an owner could have written. A
 * variant bears the revision of the texts that it was made of and must judge nothing but scenarios.
 * Thread-safe.
 */
public final class Variants {
  private final ParsedRules parsed;
  private final RuleSources sources;
  private final CompiledRules original;

  private Variants(ParsedRules parsed, RuleSources sources, CompiledRules original) {
    this.parsed = parsed;
    this.sources = sources;
    this.original = original;
  }

  /**
   * Compiles rules from their texts.
   *
   * @throws GateException with everything that is wrong with them
   */
  public static Variants of(RuleSources sources) {
    Problems problems = new Problems();
    ParsedRules parsed = ParsedRules.parse(sources, problems);
    return new Variants(parsed, sources, parsed.compile(sources.texts(), problems));
  }

  /** The rules as they are. */
  public CompiledRules original() {
    return original;
  }

  /**
   * The rules with one edit.
   *
   * @throws GateException when nobody could write that, with the names that could be written
   */
  public CompiledRules with(Edit edit) {
    return edit.fold(
        condition -> with(edited(outline(condition.rule()), condition)),
        pattern -> with(edited(outline(pattern.rule()), pattern)),
        outcome -> with(edited(outline(outcome.rule()), outcome)),
        this::with);
  }

  private CompiledRules with(RuleOutline outline) {
    Problems problems = new Problems();
    SourceText source =
        new SourceText(
            outline.where().file(), sources.texts().getOrDefault(outline.where().file(), ""));
    Optional<CompiledRule> compiled =
        RuleCompiler.compile(source, outline, original.tables(), problems);
    new CellCheck(parsed.tables(), sources.texts(), problems).check(compiled.stream().toList());
    problems.throwIfAny();
    CompiledRule by = compiled.orElseThrow();
    List<CompiledRule> rules =
        original.rules().stream()
            .map(rule -> rule.rule().name().equals(by.rule().name()) ? by : rule)
            .toList();
    return new CompiledRules(
        original.revision(), rules, original.tables(), original.ages(), original.rollout());
  }

  private CompiledRules with(Edit.OfAge edit) {
    Map<ControlName, Map<FactKind, Age>> ages = new HashMap<>(original.ages().byControl());
    Map<FactKind, Age> own = new HashMap<>(original.ages().of(edit.control()));
    own.put(edit.kind(), edit.by());
    ages.put(edit.control(), own);
    return new CompiledRules(
        original.revision(),
        original.rules(),
        original.tables(),
        new Ages(ages),
        original.rollout());
  }

  private RuleOutline outline(RuleName name) {
    return parsed.rules().stream()
        .filter(rule -> rule.name().equals(name.value()))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("there is no rule " + name));
  }

  private static RuleOutline edited(RuleOutline rule, Edit.OfCondition edit) {
    List<PatternOutline> patterns = new ArrayList<>(rule.patterns());
    PatternOutline pattern = patterns.get(edit.pattern());
    List<Located> conditions = new ArrayList<>(pattern.conditions());
    int at = position(conditions, edit.condition());
    int offset = conditions.remove(at).offset();
    edit.by().ifPresent(e -> conditions.add(at, new Located(ExpressionText.of(e), offset)));
    patterns.set(
        edit.pattern(),
        new PatternOutline(pattern.quantifier(), pattern.variable(), pattern.type(), conditions));
    return with(rule, patterns);
  }

  private static RuleOutline edited(RuleOutline rule, Edit.OfPattern edit) {
    List<PatternOutline> patterns = new ArrayList<>(rule.patterns());
    PatternOutline pattern = patterns.remove(edit.pattern());
    edit.by()
        .ifPresent(
            quantifier ->
                patterns.add(
                    edit.pattern(),
                    new PatternOutline(
                        quantifier, pattern.variable(), pattern.type(), pattern.conditions())));
    return with(rule, patterns);
  }

  private static RuleOutline with(RuleOutline rule, List<PatternOutline> patterns) {
    return new RuleOutline(
        rule.name(), rule.metadata(), patterns, rule.consequence(), rule.where());
  }

  /** Where the condition of that index stands among those that only name a value. */
  private static int position(List<Located> conditions, int condition) {
    int left = condition;
    for (int i = 0; i < conditions.size(); i++) {
      if (!names(conditions.get(i)) && left-- == 0) {
        return i;
      }
    }
    throw new IllegalArgumentException("the pattern has no condition " + condition);
  }

  private static boolean names(Located condition) {
    return read(() -> Reader.condition(condition.text())).name().isPresent();
  }

  private static RuleOutline edited(RuleOutline rule, Edit.OfOutcome edit) {
    Located consequence = rule.consequence();
    List<Reader.Statement> statements = read(() -> Reader.consequence(consequence.text()));
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < statements.size(); i++) {
      Reader.Statement statement = statements.get(i);
      List<Expression> arguments = statement.arguments();
      boolean other = i == edit.statement();
      Expression said = arguments.get(arguments.size() - 1);
      text.append(
          statement(
              other ? ConsequenceCompiler.verb(edit.by()) : statement.verb(),
              other && edit.by() != Outcome.EXCUSE ? List.of(said) : arguments));
    }
    return new RuleOutline(
        rule.name(),
        rule.metadata(),
        rule.patterns(),
        new Located(text.toString(), consequence.offset()),
        rule.where());
  }

  private static String statement(String verb, List<Expression> arguments) {
    return "finding."
        + verb
        + "( "
        + String.join(", ", arguments.stream().map(ExpressionText::of).toList())
        + " );\n";
  }

  private interface Read<T> {
    T read() throws ExpressionException;
  }

  private static <T> T read(Read<T> text) {
    try {
      return text.read();
    } catch (ExpressionException e) {
      throw new IllegalStateException("it was read once", e);
    }
  }
}
