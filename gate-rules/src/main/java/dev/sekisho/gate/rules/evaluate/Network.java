package dev.sekisho.gate.rules.evaluate;

import static org.drools.model.PatternDSL.alphaIndexedBy;
import static org.drools.model.PatternDSL.betaIndexedBy;
import static org.drools.model.PatternDSL.declarationOf;
import static org.drools.model.PatternDSL.exists;
import static org.drools.model.PatternDSL.not;
import static org.drools.model.PatternDSL.on;
import static org.drools.model.PatternDSL.pattern;

import dev.sekisho.gate.fact.FactKind;
import dev.sekisho.gate.rules.compile.CompiledRule;
import dev.sekisho.gate.rules.compile.CompiledRule.CompiledPattern;
import dev.sekisho.gate.rules.compile.CompiledRule.Condition;
import dev.sekisho.gate.rules.compile.CompiledRules;
import dev.sekisho.gate.rules.language.Typing;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.drools.model.AlphaIndex;
import org.drools.model.Index.ConstraintType;
import org.drools.model.PatternDSL;
import org.drools.model.PatternDSL.PatternDef;
import org.drools.model.Rule;
import org.drools.model.RuleItemBuilder;
import org.drools.model.Variable;
import org.drools.model.functions.Predicate1;
import org.drools.model.impl.ModelImpl;
import org.drools.model.view.ViewItem;
import org.drools.modelcompiler.KieBaseBuilder;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;

/**
 * Builds Drools' network from compiled rules, through its executable model and without generating
 * code. An equality with a constant is found by hash; conditions that several rules share are asked
 * once.
 */
final class Network {
  private static final @Nullable Object[] NOTHING_BOUND = {};

  private final CompiledRules rules;
  private final Map<String, Integer> indexOfPath = new HashMap<>();

  /** Of two rule sets that are judged together, rules may have one name. */
  private final Set<String> names = new HashSet<>();

  private Network(CompiledRules rules) {
    this.rules = rules;
  }

  static KieBase of(CompiledRules rules) {
    return new Network(rules).build();
  }

  private KieBase build() {
    ModelImpl model = new ModelImpl();
    for (int i = 0; i < rules.rules().size(); i++) {
      model.addRule(rule(i, rules.rules().get(i)));
    }
    return KieBaseBuilder.createKieBaseFromModel(model);
  }

  private Rule rule(int index, CompiledRule rule) {
    List<RuleItemBuilder<?>> items = new ArrayList<>();
    List<Variable<?>> bound = new ArrayList<>();
    Variable<Subject> subject = declarationOf(Subject.class, "subject" + index);
    bound.add(subject);
    items.add(subjectPattern(subject, rule.patterns().get(0)));
    for (int p = 1; p < rule.patterns().size(); p++) {
      CompiledPattern compiled = rule.patterns().get(p);
      Variable<Element> element = declarationOf(Element.class, "element" + index + "x" + p);
      items.add(elementPattern(element, subject, compiled, bound));
      if (compiled.binds()) {
        bound.add(element);
      }
    }
    items.add(consequence(index, rule, bound));
    String name = rule.rule().name().value();
    return PatternDSL.rule("rules", names.add(name) ? name : name + " (" + index + ")")
        .build(items.toArray(new RuleItemBuilder<?>[0]));
  }

  private PatternDef<Subject> subjectPattern(Variable<Subject> subject, CompiledPattern compiled) {
    PatternDef<Subject> pattern = pattern(subject);
    for (Condition condition : compiled.conditions()) {
      String id = "pull request: " + condition.key();
      Predicate1<Subject> holds = s -> condition.term().isTrue(s.pullRequest(), NOTHING_BOUND);
      Optional<Typing.Indexable> equality = condition.indexable();
      pattern =
          equality.isPresent()
              ? pattern.expr(id, holds, index(equality.get()))
              : pattern.expr(id, holds);
    }
    return pattern;
  }

  /** Drools hashes only what is typed as a value, and has one index for each number. */
  private AlphaIndex<Subject, String> index(Typing.Indexable equality) {
    return alphaIndexedBy(
        String.class,
        ConstraintType.EQUAL,
        indexOfPath.computeIfAbsent(equality.path(), path -> indexOfPath.size()),
        s -> (String) equality.text().of(s.pullRequest(), NOTHING_BOUND),
        equality.constant());
  }

  private static ViewItem<?> elementPattern(
      Variable<Element> element,
      Variable<Subject> subject,
      CompiledPattern compiled,
      List<Variable<?>> bound) {
    FactKind kind = compiled.kind().orElseThrow();
    PatternDef<Element> pattern =
        pattern(element)
            .expr(
                "kind is " + kind,
                e -> e.kind() == kind,
                alphaIndexedBy(FactKind.class, ConstraintType.EQUAL, 0, Element::kind, kind))
            .expr(
                "of the same pull request",
                subject,
                (e, s) -> e.subject() == s,
                betaIndexedBy(Subject.class, ConstraintType.EQUAL, 0, Element::subject, s -> s));
    if (bound.size() > 1) {
      Variable<?> before = bound.get(bound.size() - 1);
      pattern = pattern.expr("counted", before, (e, any) -> e.subject().counts());
    }
    for (Condition condition : compiled.conditions()) {
      pattern = join(pattern, kind, condition, bound);
    }
    return switch (compiled.quantifier()) {
      case EACH -> pattern;
      case SOME -> exists(pattern);
      case NONE -> not(pattern);
    };
  }

  private static PatternDef<Element> join(
      PatternDef<Element> pattern, FactKind kind, Condition condition, List<Variable<?>> bound) {
    String id = kind + ": " + condition.key();
    List<Integer> others = condition.others();
    int size = bound.size();
    return switch (others.size()) {
      case 0 -> pattern.expr(id, e -> condition.term().isTrue(e.value(), NOTHING_BOUND));
      case 1 ->
          pattern.expr(
              id + " @" + others,
              bound.get(others.get(0)),
              (e, a) -> condition.term().isTrue(e.value(), array(size, others, a)));
      case 2 ->
          pattern.expr(
              id + " @" + others,
              bound.get(others.get(0)),
              bound.get(others.get(1)),
              (e, a, b) -> condition.term().isTrue(e.value(), array(size, others, a, b)));
      default ->
          pattern.expr(
              id + " @" + others,
              bound.get(others.get(0)),
              bound.get(others.get(1)),
              bound.get(others.get(2)),
              (e, a, b, c) -> condition.term().isTrue(e.value(), array(size, others, a, b, c)));
    };
  }

  private static @Nullable Object[] array(int size, List<Integer> indices, Object... facts) {
    @Nullable Object[] array = new @Nullable Object[size];
    for (int i = 0; i < facts.length; i++) {
      array[indices.get(i)] = value(facts[i]);
    }
    return array;
  }

  private static Object value(Object fact) {
    return fact instanceof Subject subject ? subject.pullRequest() : ((Element) fact).value();
  }

  @SuppressWarnings("unchecked") // because the first variable is the subject's
  private static RuleItemBuilder<?> consequence(
      int index, CompiledRule rule, List<Variable<?>> bound) {
    Variable<Subject> subject = (Variable<Subject>) bound.get(0);
    return switch (bound.size()) {
      case 1 -> on(subject).execute(s -> state(index, rule, s));
      case 2 -> on(subject, bound.get(1)).execute((s, a) -> state(index, rule, s, a));
      case 3 ->
          on(subject, bound.get(1), bound.get(2)).execute((s, a, b) -> state(index, rule, s, a, b));
      default ->
          on(subject, bound.get(1), bound.get(2), bound.get(3))
              .execute((s, a, b, c) -> state(index, rule, s, a, b, c));
    };
  }

  private static void state(int index, CompiledRule rule, Subject subject, Object... others) {
    @Nullable Object[] bound = new @Nullable Object[others.length + 1];
    bound[0] = subject.pullRequest();
    for (int i = 0; i < others.length; i++) {
      bound[i + 1] = value(others[i]);
    }
    for (int i = 0; i < rule.statements().size(); i++) {
      CompiledRule.Statement statement = rule.statements().get(i);
      Object text = statement.text().of(subject, bound);
      subject.say(index, i, statement.outcome(), String.valueOf(text));
    }
  }
}
