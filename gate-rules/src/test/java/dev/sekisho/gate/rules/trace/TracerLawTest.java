package dev.sekisho.gate.rules.trace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.gate.fact.FactSheet;
import dev.sekisho.gate.rules.RuleSet;
import dev.sekisho.gate.rules.compile.RuleSources;
import dev.sekisho.gate.testkit.RandomSheets;
import dev.sekisho.gate.testkit.SheetGenerator;
import dev.sekisho.gate.verdict.RuleName;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What the trace says of a rule is what the engine does. */
class TracerLawTest {
  private static final RuleSet STANDARD = RuleSet.load(Path.of("policies"));
  private static final RuleSet JOINS =
      RuleSet.of(
          RuleSources.of(
              Map.of(
                  "joins.drl",
                  rule("a/each", "Review( $who : reviewer, state == \"approved\" )", "")
                      + rule(
                          "a/pair",
                          "$r : Review( reviewer != $pr.author )",
                          "Commit( author == $r.reviewer )")
                      + rule("a/some", "exists Review( reviewer == $pr.author )", "LabelChange( )")
                      + rule(
                          "a/none",
                          "not Review( state == \"approved\" )",
                          "exists ChangedFile( path matches \".*java\" )")
                      + rule("a/three", "$r : Review( )", "not Commit( author == $r.reviewer )"))));

  @Provide
  Arbitrary<FactSheet> sheets() {
    Arbitrary<FactSheet> likely =
        Arbitraries.longs().map(seed -> new SheetGenerator(seed, 3).next());
    return Arbitraries.oneOf(likely, RandomSheets.sheets());
  }

  @Property(tries = 400)
  void aStandardRuleFiresExactlyWhenItsTraceHolds(@ForAll("sheets") FactSheet sheet) {
    assertThat(traced(STANDARD, sheet).keySet()).isEqualTo(fired(STANDARD, sheet).keySet());
  }

  @Property(tries = 400)
  void aRuleOfSeveralPatternsFiresAsOftenAsItsTraceSays(@ForAll("sheets") FactSheet sheet) {
    assertThat(traced(JOINS, sheet)).isEqualTo(fired(JOINS, sheet));
  }

  private static Map<RuleName, Integer> traced(RuleSet rules, FactSheet sheet) {
    Map<RuleName, Integer> firings = new TreeMap<>();
    for (RuleTrace trace : rules.tracer().trace(sheet)) {
      if (trace.fired()) {
        assertThat(trace.failedAt()).isEmpty();
        firings.put(trace.rule().name(), trace.firings());
      } else {
        assertThat(trace.failedAt()).isPresent();
      }
    }
    return firings;
  }

  private static Map<RuleName, Integer> fired(RuleSet rules, FactSheet sheet) {
    Map<RuleName, Integer> firings = new TreeMap<>();
    rules.engine().evaluate(sheet).controls().stream()
        .flatMap(control -> control.findings().stream())
        .filter(finding -> !finding.rule().control().equals(RuleName.GATE))
        .forEach(finding -> firings.merge(finding.rule(), 1, Integer::sum));
    return firings;
  }

  private static String rule(String name, String... patterns) {
    return """
        rule "%s"
          @control( "a" ) @owner( "owner" ) @why( "why" ) @fix( "fix" )
        when
          $pr : PullRequest( open )
          %s
        then
          finding.satisfied( "yes" );
        end
        """
        .formatted(name, String.join("\n  ", patterns));
  }
}
