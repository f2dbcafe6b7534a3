package dev.sekisho.gate.rules.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.gate.engine.Evaluation;
import dev.sekisho.gate.fact.FactSheet;
import dev.sekisho.gate.rules.RuleSet;
import dev.sekisho.gate.rules.compile.RuleSources;
import dev.sekisho.gate.rules.scenario.ScenarioSuite;
import dev.sekisho.gate.verdict.ControlOutcome;
import dev.sekisho.gate.verdict.ControlResult;
import dev.sekisho.gate.verdict.Debt;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Breaking the glass while it, or what it lifts, is being rolled out. */
class ShadowGlassTest {
  private static final Path POLICIES = Path.of("policies");
  private static final FactSheet BROKEN = sheet("break-glass: two people broke the glass");

  @Test
  void brokenGlassLiftsWhatIsEnforced() {
    Evaluation answer = judge("");

    assertThat(answer.verdict().name()).isEqualTo("ALLOW");
    assertThat(answer.debts()).isNotEmpty();
  }

  @Test
  void inShadowItLiftsNothing() {
    Evaluation answer = judge("break-glass,shadow,a trial\n");

    assertThat(answer.verdict().name()).isNotEqualTo("ALLOW");
    assertThat(answer.debts()).isEmpty();
    assertThat(answer.controls())
        .extracting(ControlResult::outcome)
        .doesNotContain(ControlOutcome.LIFTED);
    assertThat(shadow(answer)).isEqualTo(ControlOutcome.SATISFIED);
  }

  @Test
  void whatOnlyShadowWouldBlockLeavesNoReviewOwed() {
    String lifted = judge("").debts().get(0).control().value();
    Evaluation answer = judge(lifted + ",shadow,a trial\n");

    assertThat(shadow(answer)).isEqualTo(ControlOutcome.LIFTED);
    assertThat(answer.debts())
        .extracting(Debt::control)
        .doesNotContain(answer.aside().get(0).control());
  }

  private static ControlOutcome shadow(Evaluation answer) {
    return answer.aside().get(0).result().orElseThrow().outcome();
  }

  private static Evaluation judge(String rows) {
    Map<String, String> texts = new TreeMap<>(RuleSources.read(POLICIES).texts());
    texts.put("rollout.csv", "control,mode,why\n" + rows);
    return RuleSet.of(RuleSources.of(texts)).engine().evaluate(BROKEN);
  }

  private static FactSheet sheet(String title) {
    return ScenarioSuite.load(POLICIES).scenarios().stream()
        .filter(scenario -> scenario.title().equals(title))
        .findFirst()
        .orElseThrow()
        .sheet();
  }
}
