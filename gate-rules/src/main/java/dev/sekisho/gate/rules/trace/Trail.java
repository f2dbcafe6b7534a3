package dev.sekisho.gate.rules.trace;

import dev.sekisho.gate.fact.FactKind;
import dev.sekisho.gate.rules.compile.CompiledRule;
import dev.sekisho.gate.rules.compile.CompiledRule.CompiledPattern;
import dev.sekisho.gate.rules.compile.CompiledRule.Condition;
import dev.sekisho.gate.rules.compile.CompiledRule.Quantifier;
import dev.sekisho.gate.rules.language.Asked;
import dev.sekisho.gate.rules.language.ExpressionText;
import dev.sekisho.gate.vocabulary.PullRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One rule over one sheet. A way is the facts that the patterns so far bound, the pull request
 * first. Every condition reads anew, so that its gaps are its own.
 */
record Trail(CompiledRule rule, Supplier<PullRequest> read) {

  RuleTrace follow() {
    List<@Nullable Object[]> ways = new ArrayList<>();
    ways.add(new Object[0]);
    List<PatternTrace> patterns = new ArrayList<>();
    for (CompiledPattern pattern : rule.patterns()) {
      PullRequest whole = read.get();
      List<?> facts = pattern.kind().isEmpty() ? List.of(whole) : items(pattern, whole);
      List<Look> looks = new ArrayList<>();
      List<@Nullable Object[]> next = new ArrayList<>();
      for (@Nullable Object[] way : ways) {
        next.addAll(goOn(pattern, facts, way, looks));
        checkCount(next.size());
      }
      ways = next;
      Set<FactKind> missing = whole.reading().gaps();
      patterns.add(
          new PatternTrace(pattern.quantifier(), pattern.kind(), !ways.isEmpty(), looks, missing));
      if (ways.isEmpty()) {
        break;
      }
    }
    return new RuleTrace(rule.rule(), patterns, ways.size());
  }

  private static List<?> items(CompiledPattern pattern, PullRequest whole) {
    return whole.items(pattern.kind().orElseThrow());
  }

  /** The ways that {@code way} goes on in after one more pattern. */
  private List<@Nullable Object[]> goOn(
      CompiledPattern pattern, List<?> facts, @Nullable Object[] way, List<Look> looks) {
    List<@Nullable Object[]> next = new ArrayList<>();
    boolean some = false;
    for (Object fact : facts) {
      Look look = look(pattern, fact, way);
      if (looks.size() < Tracer.LOOKS_MAX) {
        looks.add(look);
      }
      some |= look.matched();
      if (look.matched() && pattern.binds()) {
        next.add(with(way, fact));
      }
    }
    if (!pattern.binds() && some == (pattern.quantifier() == Quantifier.SOME)) {
      next.add(way);
    }
    return next;
  }

  private Look look(CompiledPattern pattern, Object fact, @Nullable Object[] way) {
    List<ConditionTrace> conditions = new ArrayList<>(pattern.conditions().size());
    for (Condition condition : pattern.conditions()) {
      PullRequest fresh = read.get();
      Object self = pattern.kind().isEmpty() ? fresh : fact;
      @Nullable Object[] bound = way.clone();
      if (bound.length > 0) {
        bound[0] = fresh;
      }
      boolean held = condition.term().isTrue(self, bound);
      Set<FactKind> missing = Set.copyOf(fresh.reading().gaps());
      conditions.add(
          new ConditionTrace(
              ExpressionText.of(condition.expression()),
              condition.where(),
              held,
              answers(condition, self, bound),
              missing));
    }
    return new Look(fact, conditions);
  }

  private static List<ConditionTrace.Answer> answers(
      Condition condition, Object self, @Nullable Object[] bound) {
    List<ConditionTrace.Answer> answers = new ArrayList<>(condition.asked().size());
    for (Asked asked : condition.asked()) {
      String value = String.valueOf(asked.answer().of(self, bound));
      answers.add(new ConditionTrace.Answer(asked.words(), value));
    }
    return answers;
  }

  private static @Nullable Object[] with(@Nullable Object[] way, Object fact) {
    @Nullable Object[] longer = Arrays.copyOf(way, way.length + 1);
    longer[way.length] = fact;
    return longer;
  }

  private void checkCount(int ways) {
    if (ways > Tracer.WAYS_MAX) {
      throw new IllegalStateException(
          rule.rule().name() + " matches in more than " + Tracer.WAYS_MAX + " ways");
    }
  }
}
