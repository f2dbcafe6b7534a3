package dev.sekisho.gate.workbench.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.gate.workbench.proof.Coverage.OfCondition;
import dev.sekisho.gate.workbench.proof.Coverage.OfRule;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CoverageTest {

  @TempDir private Path folder;

  @Test
  void scenariosThatSayEnoughSeeEveryConditionTrueAndFalse() {
    Coverage coverage = RuleFolder.at(folder).prove().coverage();

    assertThat(coverage.rules()).hasSize(3).allMatch(OfRule::covered);
    assertThat(coverage.conditions()).isEqualTo(7);
    assertThat(coverage.uncovered()).isEmpty();
  }

  @Test
  void aConditionThatWasNeverSeenFalseIsNamed() {
    assertThat(
            RuleFolder.at(folder)
                .withoutScenario("more than ten lines")
                .prove()
                .coverage()
                .uncovered())
        .extracting(condition -> condition.where() + " " + condition.text())
        .containsExactly(
            "greeting/greeting.drl:27:39 (greeting/friends) reviewer != $pr.author",
            "greeting/greeting.drl:6:55 (greeting/says-hello) linesChanged <= 10");
  }

  @Test
  void whatIsFalseForWantOfEvidenceWasNotSeenFalse() {
    Coverage coverage =
        RuleFolder.at(folder)
            .edit(
                RuleFolder.SCENARIOS,
                "change: { details: { linesAdded: 11 }, reviews: { last: { reviewer: alice } } }",
                "change: { details: { linesAdded: 11 }, reviews: [] }")
            .prove()
            .coverage();

    assertThat(coverage.uncovered())
        .extracting(OfCondition::text)
        .containsExactly("reviewer != $pr.author");
  }

  @Test
  void aRuleThatIsNeverSilentIsNotCovered() {
    Coverage coverage =
        RuleFolder.at(folder)
            .edit(RuleFolder.RULES, "draft || title not", "number > 0 || title not")
            .prove()
            .coverage();

    assertThat(coverage.rules()).filteredOn(rule -> !rule.covered()).hasSize(1);
    assertThat(coverage.coveredRules()).isEqualTo(2);
  }
}
