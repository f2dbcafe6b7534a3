package dev.sekisho.gate.workbench.explain;

import dev.sekisho.gate.fact.FactKind;
import dev.sekisho.gate.rules.trace.ConditionTrace;
import dev.sekisho.gate.rules.trace.Look;
import dev.sekisho.gate.rules.trace.PatternTrace;
import dev.sekisho.gate.rules.trace.RuleTrace;
import dev.sekisho.gate.verdict.Finding;
import dev.sekisho.gate.workbench.explain.RuleExplained.Stopped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Says in words what a trace saw. */
final class Traces {
  private Traces() {}

  static RuleExplained explain(RuleTrace trace, List<Finding> said) {
    return new RuleExplained(trace.rule(), said, facts(trace), stopped(trace));
  }

  private static List<String> facts(RuleTrace trace) {
    return trace.patterns().stream()
        .filter(pattern -> trace.fired() && pattern.kind().isPresent())
        .flatMap(pattern -> pattern.looks().stream().filter(Look::matched))
        .map(look -> look.fact().toString())
        .distinct()
        .limit(RuleExplained.FACTS_MAX)
        .toList();
  }

  private static Optional<Stopped> stopped(RuleTrace trace) {
    return trace
        .failedAt()
        .map(
            pattern ->
                trace
                    .firstFailure()
                    .map(Traces::condition)
                    .orElseGet(
                        () ->
                            new Stopped(
                                pattern(pattern),
                                trace.rule().where(),
                                missing(pattern.missing()))));
  }

  private static Stopped condition(ConditionTrace condition) {
    String seen =
        condition.answers().stream()
            .map(ConditionTrace.Answer::toString)
            .collect(Collectors.joining(", "));
    String missing = missing(condition.missing());
    return new Stopped(
        condition.text(),
        condition.where(),
        seen + (seen.isEmpty() || missing.isEmpty() ? "" : "; ") + missing);
  }

  /** A pattern that had no fact to look at, or one that must not be there. */
  private static String pattern(PatternTrace pattern) {
    String kind = pattern.kind().map(FactKind::word).orElse("pull request");
    return switch (pattern.quantifier()) {
      case EACH, SOME -> "there is an item of " + kind;
      case NONE -> "there is no such item of " + kind;
    };
  }

  private static String missing(Set<FactKind> kinds) {
    return kinds.isEmpty()
        ? ""
        : kinds.stream().map(FactKind::word).sorted().collect(Collectors.joining(", "))
            + (kinds.size() == 1 ? " is not known" : " are not known");
  }
}
